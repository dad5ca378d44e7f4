import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { isAsking, readableQuestion } from './readable-question.js';
import { type Refusal } from './refusal.js';

/** What is done with a text before it is searched: gone on with (as cleaned), refused, or handed to a person. */
export type Screening =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'person' };

const either = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'));

const INSTRUCTIONS = either(
  /\[\/?(?:시스템|system|관리자|admin)\]/,
  /(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |my |every )*(?:previous |prior |above |earlier |system |safety )*(?:instructions?|prompts?|rules?|guidelines?|guardrails?|restrictions?|programming|training)/,
  /(?:system|hidden|initial|developer|secret) prompt/,
  /(?:reveal|print|show|repeat|output|leak|tell me) (?:me )?(?:all |the |your )+(?:system |hidden |initial |internal |secret )*(?:prompt|instructions|rules|configuration|source code|api keys?|password)/,
  /you are (?:now )?(?:dan\b|a |an |no longer |in )(?!customs|korean customs)[a-z ]{0,30}(?:assistant|ai|mode|model|hacker|bot|pirate|character|unrestricted|bound)/,
  /\b(?:dan mode|developer mode|jailbreak|do anything now|god mode|sudo mode)\b/,
  /(?:pretend|act|behave|respond|roleplay|role-play)(?:ing)? (?:to be |as if |as |like )+(?:you|a |an |my )/,
  /<\|[a-z_]+\|>|\[\/?inst\]|<<\/?sys>>|^#+ ?(?:system|instruction|assistant)\b|^(?:system|assistant|developer)\s?:/m,
  /(?:이전|위|앞|지금까지|기존|모든|너의|네|당신의)\s?(?:의\s?)?(?:모든\s?)?(?:지시|명령|규칙|지침|프롬프트|설정|제한)(?:\s?사항)?(?:을|를|은|는|들을)?\s?(?:모두\s?|전부\s?|다\s?)?(?:무시|잊|해제|어기|출력|보여|공개|알려)/,
  /시스템\s?프롬프트|개발자\s?모드|탈옥\s?모드|제한\s?없는\s?(?:ai|모드)/,
  /(?:너는|넌|당신은)\s?(?:이제|지금)부터/,
  /(?:인|처럼|라고)\s?(?:척|가정)(?:하고|해\s?줘|해서)\s?(?:답|말|대답)/,
);

/** Deceit, whatever is asked of it. */
const CHEATING = either(
  /(?:숨기는|감추는|빼돌리는|속이는|위장하는|바꿔치기하는)\s?(?:법|방법|요령)|(?:세관|검사|직원|공항)[^.?!]{0,12}몰래|몰래\s?(?:[^.?!]{0,16})(?:들|가지|갖|반입|통관|보내|가져|들여)/,
  /(?:이중|가짜|허위|거짓|위조)\s?(?:송장|송품장|계약서|영수증|인보이스|신고|서류|원산지\s?증명서?|증명서)(?:를|을)?\s?(?:만들|쓰|작성|발급|내|꾸미|준비|하는)/,
  /뇌물|뒷돈|촌지|\bbrib/,
  /(?:마약|필로폰|대마초?|코카인|총기|권총)[^.?!]{0,20}(?:받는|들여오는|보내는|사는|구하는|숨기|반입하는|가져오는)\s?(?:[^.?!]{0,8})(?:방법|법|요령)/,
  /(?:drugs|cocaine|meth|heroin|cannabis|weed|guns?|firearms?)\b[^.?!]{0,30}(?:safely|without|past customs|through customs|undetected)|(?:get|bring|mail|ship|sneak)[^.?!]{0,20}(?:cocaine|meth|heroin|weed|illegal drugs)|(?:import|order|buy)[^.?!]{0,16}\b(?:weed|cannabis|marijuana|cocaine|meth|heroin)\b/,
  /\bsneak(?:ing|ed|s)?\b|(?:weakest|laxest|easiest|least strict)[^.?!]{0,20}(?:customs|inspection|check)/,
  /two sets of (?:invoices|books|contracts)|double invoic|(?:false|fake|forged?|bogus|counterfeit) (?:invoice|certificate|receipt|document|declaration|papers?|permit)/,
  /(?:customs|they|officers?) (?:doesn'?t|don'?t|won'?t|can'?t|never|not) (?:notice|find|know|catch|see|detect)/,
  /(?:other people'?s?|someone else'?s?|friends'?|borrowed|my (?:friend|family|wife|husband|mother|mom)'?s?) (?:customs codes?|names?|pccc|codes?|ids?)[^.?!]{0,40}(?:more|avoid|without tax|split|several|multiple|tax[- ]free)/,
  /(?:세관|검사|단속|적발|엑스레이|x-?ray|스캐너|탐지견)[^.?!]{0,24}(?:안\s?(?:걸리|걸릴|걸려|들키|들킬|내는\s?(?:법|방법|꼼수)|내고\s?(?:들여|가져|통관))|피하는|피할|피해\s?(?:가|들여|서)|속이|따돌리|빠져나가|뚫)/,
  /(?:안|못)\s?(?:걸리게|걸리고|걸리는|걸리려|걸리죠|걸리겠|걸리지|걸려요|걸릴까|들키게|들키고|들키는|들키려)|들키지\s?않|걸리지\s?않/,
  /(?:금액|가격|인보이스|송장|물품가)(?:을|를|은|이)?\s?(?:실제보다\s?)?(?:낮춰|낮게|낮추|줄여|깎아|허위로|속여|가짜로|언더)\s?(?:서\s?)?(?:적|쓰|신고|작성|써|기재|잡)?/,
  /언더\s?(?:밸류|인보이스)/,
  /(?:원산지|라벨|상표)(?:를|을)?\s?(?:속여|속이|바꿔|위조|거짓|허위|둔갑|바꿔치기|떼고)/,
  /(?:숨겨|숨기|감춰|감추|몰래|위장)(?:서|고)?\s?(?:들여|가져|반입|들고|보내|넣|통관|오|와)/,
  /밀수(?:하는\s?(?:법|방법)|하려면|\s?방법|할\s?수)|탈세\s?(?:방법|하는\s?법|요령|꼼수)/,
  /(?:허위|거짓|가짜)(?:로)?\s?(?:신고|인보이스|영수증|송장|서류)\s?(?:하는|만드는|만들|작성|발급|하려|해서)/,
  /(?:남|다른\s?사람|친구|가족|엄마|지인)(?:의)?\s?(?:명의|통관\s?부호|이름)(?:를|을|로)?\s?(?:빌려|도용|써서|이용해서)[^.?!]{0,24}(?:방법|받|들여|주문|나눠)/,
  /\bunder-?(?:value|declare|invoice|report)|(?:lower|fake|false|reduce) (?:the )?(?:value|price|amount|invoice|receipt|origin)|(?:declare|write|put|mark|state|invoice) (?:it |them |a |the )*(?:lower|smaller|false|fake) (?:value|price|amount)/,
  /\bsmuggl(?:e|ing)\b|\bhide\b[^.?!]{0,40}(?:customs|luggage|suitcase|bag|parcel|package|cigarettes|cash|inspection)|\bconceal/,
  /(?:false|fake|wrong|change the) (?:country of )?origin/,
  /(?:mark|declare|label) (?:it|them|this) as (?:a )?(?:gift|sample)s? (?:to|so|and) (?:avoid|not|skip|i (?:don'?t|do not))/,
  /without (?:getting caught|being caught|customs (?:noticing|knowing|finding)|detection)/,
);

/** Saving tax, which the law allows in some ways: only asking for the way round it is refused. */
const DODGING = either(
  /(?:합산\s?과세|과세|단속|추징)[^.?!]{0,8}(?:피하|피할|안\s?당하|빠져나가)/,
  /(?:세금|관세)[^.?!]{0,24}(?:안\s?(?:내는|내고|내려|낼|물)|피하는|피할|피해\s?(?:가|들여|서)|빠져나가)/,
  /(?:나눠|나누어|쪼개|분할)(?:서)?\s?(?:주문|구매|배송|들여|받|보내)[^.?!]{0,24}(?:세금|관세|한도)?[^.?!]{0,12}(?:안\s?내|피하|피할|회피|면하)/,
  /(?:세금|관세|과세)[^.?!]{0,10}(?:안\s?내|피하|피할|회피)[^.?!]{0,24}(?:나눠|나누어|쪼개|분할)/,
  /\b(?:evade|avoid|dodge|get around|escape|bypass|cheat|skip)\w* (?:paying |being )?(?:the )?(?:any )?(?:korean )?(?:taxed|customs|duty|duties|tax|taxes|inspection|detection)\b/,
  /without (?:declaring|paying (?:any )?(?:duty|tax|taxes)|detection)/,
  /split[^.?!]{0,40}(?:avoid|dodge|evade|escape|not pay|no (?:tax|duty)|stay under|under the limit)|(?:avoid|dodge|evade)[^.?!]{0,40}\bsplit/,
);
const SEEKS_WAY_ROUND =
  /려고|방법|하는\s?법|알려|가르쳐|어떻게|꼼수|요령|팁|싶|하려고|how (?:do|can|could|to|should)|\bways?\b|\bbest\b|help me|\btricks?\b|\btips?\b|advice|want to/;
/** Goods that come back, or tax abroad: there is a lawful way, and records tell it. */
const LAWFUL_WAY =
  /both countries|이중|두\s?번|다시\s?(?:가져|들여|들어)|재반입|재수입|여행지에서|유학|이사|\breturn|bring back|\bback\b|took abroad|take abroad|visit|\btwice\b|double/;

/** Words of deceit by themselves, in any of their forms. */
const DECEIT = either(
  /(?:검사|검색|신고)(?:를|도)?\s?(?:안|않고|피해|건너뛰)[^.?!]{0,12}(?:들여|들어|나가|나와|통과|가져|모르)/,
  /(?:이하로|미만으로|낮게|적게|싸게|줄여서?|다르게)\s?(?:[^.?!]{0,6})(?:적어|써|기재해|신고해|해)\s?(?:달라|줄|주|도\s?되)/,
  /(?:중국산|외국산|수입산|베트남산|일본산|미국산)[^.?!]{0,14}(?:국산|한국산|원산지)[^.?!]{0,10}(?:바꿔|바꾸|둔갑|속|표시해|찍|붙|해서)/,
  /(?:세관|직원|공무원|검사관)[^.?!]{0,8}(?:돈|현금|선물|봉투)(?:을|이라도|좀)?\s?(?:주|찔러|건네|쥐여)/,
  /(?:택|가격표|라벨|태그|포장|영수증)(?:을|를|만)?\s?(?:떼|버리|없애|제거|찢)[^.?!]{0,24}(?:들고|가져|입던|쓰던|모르|세관|신고|통과)/,
  /(?:송장|인보이스|영수증|계약서)[^.?!]{0,10}(?:두\s?장|두\s?개|여러\s?장|나눠|따로)[^.?!]{0,14}(?:세금|관세|줄이|줄일|낮)/,
  /(?:can|could|should|may|if) (?:i|we) (?:just |simply )?(?:not|skip|forget to) declar|(?:nobody|no one|they) (?:finds?|notices?|knows?|sees?)|without telling|(?:write|put|declare) (?:\$|usd )?\d+[^.?!]{0,20}(?:on|for) (?:a |an |my |the )?(?:\$|usd )?\d+/,
  /fake (?:an? |the |my |our )?(?:invoice|receipt|certificate|origin|document|declaration)|(?:look|appear|seem|pass) (?:like|as) (?:it was |they were )?(?:made|produced|used|second-hand) in|made in korea (?:label|sticker|mark)s? on/,
  /(?:remove|cut off|take off|tear off|throw away) (?:the )?(?:price )?(?:tags?|receipts?|labels?|packaging)/,
  /(?:use|using|borrow|with|under) (?:my |a |some )?(?:friends?'?|relatives?'?|family'?s?|employees?'?|other people'?s?) (?:names?|ids?|codes?)/,
  /밀수(?!출입죄|입죄|범)|밀반입|밀반출|탈세|탈루|언더밸류|언더\s?인보이스|빼돌리|바꿔치기|눈속임|눈을\s?피해|속여서|속이(?:고|려|는|면)|둔갑(?:시|해)|위장(?:해|하|시)|몰래|슬쩍|우회(?:해서|하여)?\s?(?:수입|통관|수출)|세탁|허위로|거짓(?:으로|말)|가짜로|조작(?:해|하)/,
  /(?:신고|세금|관세)(?:를|을)?\s?(?:안\s?하고|안\s?내고|하지\s?않고|내지\s?않고|없이|빼고|덜\s?내|적게\s?내)\s?(?:[^.?!]{0,12})(?:들여|들어|가져|가지|통과|반입|나가|나올|나오|받|들고|숨|팔|방법|법|수)/,
  /(?:숨기|숨겨|숨긴|감추|감춰|끼워\s?넣|섞어)\s?(?:[^.?!]{0,12})(?:들여|들어|가져|보내|통관|오|나가|반입|통과|방법|법)/,
  /(?:금액|가격|값|물품가|세액|수량|무게|중량|품명|원산지|용도)(?:을|를|은|는|이|만)?\s?(?:실제보다\s?|조금\s?|확\s?|다르게\s?|좀\s?)?(?:낮춰|낮추|낮게|줄여|줄이|적게|싸게|다르게|다른\s?걸로|속여|속이|바꿔|바꾸|거짓|허위|조작)[^.?!]{0,12}(?:신고|적|쓰|써|기재|작성|표시|발급|내|하)/,
  /(?:선물|샘플|견본|중고|개인용|자가\s?사용)(?:이라고|으로|인\s?척|인\s?것처럼|로)\s?(?:속이|속여|위장|꾸며|꾸미|거짓|해서\s?세금|적으면\s?세금|신고하면\s?세금|적어서|하면\s?세금)/,
  /(?:명의|이름|통관\s?부호|통관번호|부호)(?:를|을)?\s?(?:여러\s?개|도용(?!\s?신고)|돌려|사서)/,
  /\b(?:smuggl\w*|sneak(?:ing|ed|s)?|conceal\w*|under-?valu\w*|under-?declar\w*|under-?invoic\w*|mis-?declar\w*|mis-?label\w*|falsif\w*|forg(?:e|ed|ing)|launder\w*|disguis\w*|back-?dat\w*)\b/,
  /\b(?:hide|hiding|hidden|stash)\b|\bpass(?:ing)? (?:it |them |these |this )?off as|\b(?:slip|get|go|smuggle|bring|carry|walk) (?:\w+ ){0,3}(?:past|through) (?:the )?(?:customs|inspection|scanner|officers?|x-?ray)(?: (?:without|un\w+))|get away with|not get(?:ting)? caught|(?:fool|trick|deceive|cheat|lie to|mislead) (?:the )?(?:customs|officers?|korea)|off the books|loopholes?|under the table/,
  /(?:lower|reduce|cut|change|fudge|understate|write down|make up) (?:\w+ ){0,3}(?:declared |invoice |customs )?(?:value|price|amount|invoice|quantity|origin|description)\b[^.?!]{0,40}(?:tax|duty|customs|less|so|declar)|(?:write|put|declare|state|mark|list|label|say) (?:\w+ ){0,4}(?:as a gift|as gifts?|as samples?|as used|lower|less than|cheaper|a different|instead of the real)/,
  /(?:use|using|borrow|buy|rent) (?:\w+ ){0,4}(?:someone|other people|another person|friend|relative|stranger|neighbou?r|employee)\w*(?:'s?)? (?:\w+ ){0,2}(?:code|pccc|name|id)\b[^.?!]{0,40}(?:limit|more|tax|avoid|split|exempt)/,
);

/** Asks for the way to do it, or for help with it. */
const SEEKS_WAY =
  /려면|려고|죠|겠지|모르|거든|부탁|봐주|눈감아|\bwill\b|\buse\b|(?:해|나가|들고\s?와|가져와)도\s?(?:되|돼)|수\s?있|법(?=\s|$|을|좀|이)|so (?:that )?i\b|should i|which|어떻게|방법|하는\s?법|요령|꼼수|팁|비결|노하우|알려|가르쳐|도와|추천|(?:하면|주면|써도|적어도|적으면|쓰면)\s?(?:되|돼)|싶|좋을까|될까|안전|제일|가장|만들어|작성해|써\s?줘|하려고|할래|해\s?줘|걸려요|걸릴까|안\s?걸리|how (?:do|can|could|to|should|would)|ways? to|way of|tips?\b|tricks?\b|help|best|tell me|teach|can i|could i|is it ok|want to|i'?d like|guide|show me|method|what should|so that|write|make/;

/** Asks what the law says of it, which is answered. */
const ASKS_LAW =
  /괜찮|것\s?같|어디에?\s?신고|조사하|몰수|압수|도용\s?(?:신고|당|됐|된)|confiscat|seized|처벌|벌금|과태료|가산세|불이익|위법|불법|범죄|죄|적발되면|걸리면|들키면|신고하(?:고|려|는\s?곳)|제보|의심|의심되|당했|피해|면\s?어떻게\s?(?:되|돼)|(?:했는데|냈는데)\s?어떻게|penalt|\bfines?\b|punish|illegal|\bcrime|legal(?:ly)? (?:to|conse)|consequence|what happens|jail|prison|if (?:i'?m|i am|you are|someone is|they are)? ?caught|report (?:a|some)|suspect/;

const OTHERS_DATA = either(
  /[가-힣]{2,4}\s?씨(?:가|의|는)?[^.?!]{0,24}(?:직구|통관|수입|샀|구매|주문|주소|전화|부호|번호)[^.?!]{0,16}(?:조회|알려|찾아|보여|확인해)/,
  /(?:이|저|그)\s?(?:운송장|송장|번호|부호|차량|택배|화물)[^.?!]{0,10}(?:주인|소유자|수취인|받는\s?사람)[^.?!]{0,12}(?:주소|연락처|전화|이름|누구|집)/,
  /(?:show|tell|find|give|check|look up|see)[^.?!]{0,24}(?:what|which goods|how much)[^.?!]{0,12}(?:my (?:neighbou?r|friend|ex|boss|competitor|colleague)|someone|he|she|another company)[^.?!]{0,20}(?:import|order|bought|buy|declar|ship)/,
  /(?:home address|phone number|address|name|identity|contact)[^.?!]{0,16} of (?:the )?(?:owner|recipient|importer|person|sender|buyer|holder|someone)/,
  /(?:다른\s?사람|타인|남|친구|지인|전\s?남편|전\s?여친|전\s?남친|남편|아내|와이프|여자친구|남자친구|직원|이웃|옆집|경쟁\s?(?:사|업체)|거래처|그\s?사람|상사|연예인|고객|누군가|누가)(?:의|이|가|은|는)?[^.?!]{0,20}(?:통관\s?고유\s?부호|통관부호|주민(?:등록)?번호|여권\s?번호|주소|전화번호|연락처|통관\s?내역|수입\s?(?:내역|실적|가격)|구매\s?내역|입출국|출입국|직구\s?내역)(?:을|를|이|가|은|는)?[^.?!]{0,16}(?:알려|알\s?수|알아|찾아|조회|보여|확인해|캐|뒤져|볼\s?수|뭐|뭔지|무엇)/,
  /(?:tell|give|show|find|look up|check|get|see|know|send|reveal|what is|what's|what are|track|search)\b[^.?!]{0,20}\b(?:someone(?: else)?(?:'s)?|another person'?s?|other people'?s?|my (?:friend|neighbou?r|ex|boss|colleague|husband|wife|girlfriend|boyfriend|employee|competitor|customer|client)(?:'s)?|\bhis|\bher|celebrity'?s?|(?:our|a) competitor'?s?)\b[^.?!]{0,24}(?:customs (?:code|number|id|records?|history)|clearance (?:code|history|records?)|pccc|passport number|resident (?:registration )?number|home address|phone number|import (?:history|records?|prices?)|purchase history)/,
);
const LOOKS_UP_PERSON = /(?:^whose|\bwho owns|\bwho lives)\b[^.?!]{0,40}(?:code|number|address)/;

const REPRESENTATION = either(
  /이길\s?(?:확률|가능성)|승소\s?(?:확률|가능성)|법률\s?의견(?:서)?(?:을|를)?\s?(?:써|작성|내)/,
  /(?:write|draft|prepare|file)[^.?!]{0,24}(?:petition|lawsuit|complaint|legal (?:brief|opinion)|appeal) (?:for|in|on) (?:me|my|us|our)/,
  /(?:소송|재판|심판|형사|고소|변호|행정심판|심사청구)(?:을|를)?\s?(?:[^.?!]{0,12})(?:대리|대신|맡아|변호)(?:해|하|아)?\s?(?:줘|주|달)/,
  /(?:소장|고소장|고발장|답변서|준비서면|청구서|탄원서|항소장|의견서|불복\s?청구서|심판\s?청구서)(?:을|를)?\s?(?:대신\s?)?(?:써|작성해|만들어)\s?(?:줘|주)/,
  /(?:소송|재판)(?:을|에서|하면|에)?\s?[^.?!]{0,16}(?:이길|승소|이기)/,
  /(?:변호사|관세사)\s?(?:로서|역할|처럼|대신)|제\s?(?:변호사|대리인)이?\s?(?:되어|돼)/,
  /(?<!\b(?:my|a|the|who|someone|anyone) ?\w* (?:can )?)\b(?:represent|defend) (?:me|us|my company)\b|be my (?:lawyer|attorney|legal representative)|(?:write|draft|prepare|file) (?:me |us |my |the |a |an )*(?:lawsuit|complaint|legal brief|petition|court|appeal (?:letter|brief|petition)|statement of claim|legal opinion)|(?:will|can|would) i win (?:the |my |a |this )*(?:case|lawsuit|trial|appeal)|help me sue|sue (?:the )?(?:customs|korea customs|kcs) for me/,
);

const WANTS_PERSON = either(
  /(?:상담원|상담사|상담\s?직원|담당\s?직원|사람|직원|공무원|담당자)(?:이랑|이|과|와|하고|한테|에게|을|를|으로)?\s?(?:직접\s?)?(?:연결|이야기|얘기|대화|바꿔|상담\s?(?:하고|받고|할래|해\s?주|신청|요청)|통화|이야기하고|얘기하고|대화하고|말하고|물어보고)/,
  /(?:사람|상담원|직원)(?:과|이랑|하고|와)?\s?(?:상담|통화|대화|얘기|이야기)/,
  /(?:talk|speak|chat|connect|transfer|put)(?: me)? (?:to|with|through to) (?:a |an |some|the |real |live |actual )*(?:human|person|agent|officer|representative|operator|someone|staff|customs officer)/,
  /\b(?:human|live|real) (?:agent|person|support|help|operator)\b|i (?:want|need) (?:a |to talk to a )?(?:human|real person)/,
  /상담\s?(?:신청서?|요청서?)(?:을|를)?\s?(?:쓰|작성|내|남기|하고)|1\s?:\s?1\s?상담/,
);

const ABUSE =
  /시발|씨발|씹|병신|개새끼|새끼(?:야|들)|좆|지랄|꺼져|닥쳐|존나|미친\s?(?:놈|년|새)|멍청(?:한|아)|등신|ㅅㅂ|ㅂㅅ|ㄲㅈ|\bfuck\w*|\bshit\w*|\bbitch\w*|\basshole\w*|\bidiot\w*|\bstupid\b|\bmoron\w*|\bbastard\w*|\bdumb\b|\buseless\b|\bgo to hell\b|\bkill yourself\b/g;

const LETTERS = /[\p{L}]/gu;
const CODE =
  /[{};=<>]{1}[^\n]{0,40}[{};=<>]|\b(?:function|const|select \*|drop table|import java|#include|def |console\.log|os\.system|rm -rf)\b|(?:;|')\s?--/;

const sentencesOf = (text: string): string[] =>
  text
    .match(/[^.?!？。\n]+[.?!？。]*/g)
    ?.map((part) => part.trim())
    .filter(Boolean) ?? [];

function seeksEvasion(text: string): boolean {
  if (ASKS_LAW.test(text)) return false;
  if (CHEATING.test(text) && SEEKS_WAY.test(text)) return true;
  if (DECEIT.test(text) && SEEKS_WAY.test(text) && !LAWFUL_WAY.test(text)) return true;
  return DODGING.test(text) && SEEKS_WAY_ROUND.test(text) && !LAWFUL_WAY.test(text);
}

function withoutInstructions(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !INSTRUCTIONS.test(normalizeText(sentence)))
    .join(' ')
    .trim();
}

function isUnreadable(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  const symbols = text.replace(/[\p{L}\p{N}\s]/gu, '').length;
  return (
    (CODE.test(text.toLowerCase()) && symbols * 5 > letters) || (text.length > 2 && letters === 0 && !/\d/.test(text))
  );
}

/**
 * Looks at a text before it is searched. Deterministic: nothing in it is followed as an instruction; what is left of it
 * when the instructions and the abuse are taken out is answered where it is a question.
 */
export function screenQuestion(raw: string): Screening {
  const readable = readableQuestion(raw);
  if (readable === undefined) return { kind: 'refuse', refusal: 'too_long' };
  const normal = normalizeText(readable);
  if (isUnreadable(readable)) return { kind: 'refuse', refusal: 'unreadable' };
  if (WANTS_PERSON.test(normal)) return { kind: 'person' };
  if (seeksEvasion(normal)) return { kind: 'refuse', refusal: 'evasion' };
  if (OTHERS_DATA.test(normal) || LOOKS_UP_PERSON.test(normal)) return { kind: 'refuse', refusal: 'personal_data' };
  if (REPRESENTATION.test(normal)) return { kind: 'refuse', refusal: 'representation' };
  return screenManners(readable, normal);
}

function screenManners(readable: string, normal: string): Screening {
  let text = readable;
  if (INSTRUCTIONS.test(normal)) {
    text = withoutInstructions(readable);
    if (text.length < 4) return { kind: 'refuse', refusal: 'instructions' };
  }
  const calm = text.replace(new RegExp(ABUSE, 'gi'), ' ').replace(/\s+/g, ' ').trim();
  if (
    calm !== text.replace(/\s+/g, ' ').trim() &&
    (calm.replace(/[^\p{L}\p{N}]/gu, '').length < 5 ||
      (calm.length < 24 && !isAsking(calm) && !/관세|통관|세금|면세|customs|duty|tax/i.test(calm)))
  )
    return { kind: 'refuse', refusal: 'abuse' };
  return { kind: 'question', text: calm === text.replace(/\s+/g, ' ').trim() ? text : calm };
}
