import { type Goods, type Movement, type Shipping, type Use } from './statement.js';

/** Words by which something is recognised in normalised text (lower case, NFKC). */
interface Cue<Value> {
  readonly value: Value;
  readonly pattern: RegExp;
}

const cue = <Value>(value: Value, pattern: RegExp): Cue<Value> => ({ value, pattern });

/** Where goods come from. Marketplaces stand for the country that they normally ship from. */
export const COUNTRIES: readonly Cue<string>[] = [
  cue(
    'other',
    /미국(?:이|은|에서)?\s?(?:아닌|말고|외|이외|제외|빼고)(?:의)?(?:\s?(?:다른\s?)?나라)?|(?<!우리)다른\s?나라|not (?:from )?(?:the )?(?:us|usa|u\.s\.|united states|american?)\b|(?:another|other|a different) country|outside (?:of )?(?:the )?(?:us|usa|united states)\b/,
  ),
  cue(
    'US',
    /미국|미주|(?<![a-z])(?:usa|u\.s\.a?\.?|united states|american?)(?![a-z])|(?:from|in|via|the|of|amazon|costco|ebay|walmart) us\b|^us\b/,
  ),
  cue('JP', /일본|라쿠텐|도쿄|오사카|\bjapan(?:ese)?\b|\btokyo\b|\bosaka\b|rakuten/),
  cue(
    'CN',
    /중국|알리(?:익스프레스)?(?=[에로서\s,?]|$)|테무|타오바오|쉬인|\bchina\b|\bchinese\b|aliexpress|\btemu\b|taobao|shein/,
  ),
  cue('DE', /독일|\bgermany\b|\bgerman\b/),
  cue('GB', /영국|\b(?:uk|england|britain|united kingdom)\b/),
  cue('FR', /프랑스|파리(?=[에서])|\bfrance\b|\bparis\b/),
  cue('IT', /이탈리아|이태리|\bitaly\b/),
  cue('ES', /스페인|\bspain\b/),
  cue('EU', /유럽|\beurope\b|\beu\b/),
  cue('VN', /베트남|\bvietnam\b/),
  cue('TH', /태국|방콕|\bthailand\b|\bbangkok\b/),
  cue('TW', /(?<!(?:\d|[한두세네])\s?)대만|타이완|\btaiwan\b/),
  cue('HK', /홍콩|\bhong kong\b/),
  cue('SG', /싱가포르|싱가폴|\bsingapore\b/),
  cue('AU', /호주|오스트레일리아|\baustralia\b/),
  cue('NZ', /뉴질랜드|\bnew zealand\b/),
  cue('CA', /캐나다|\bcanada\b/),
  cue('IN', /(?<![가-힣])인도(?!네시아|하|장|받|조건)|\bindia\b/),
  cue('ID', /인도네시아|\bindonesia\b/),
  cue('PH', /필리핀|\bphilippines\b/),
  cue('RU', /러시아|\brussia\b/),
  cue('CH', /스위스|\bswitzerland\b/),
  cue('AT', /오스트리아|\baustria\b/),
  cue('BE', /벨기에|\bbelgium\b/),
  cue('NL', /네덜란드|\bnetherlands\b|\bholland\b/),
  cue('SE', /스웨덴|\bsweden\b/),
  cue('NO', /노르웨이|\bnorway\b/),
  cue('DK', /덴마크|\bdenmark\b/),
  cue('FI', /핀란드|\bfinland\b/),
  cue('PL', /폴란드|\bpoland\b/),
  cue('PT', /포르투갈|\bportugal\b/),
  cue('GR', /그리스(?=[에로산]|\s|$)|\bgreece\b/),
  cue('IE', /아일랜드(?=[에로산])|\bireland\b/),
  cue('CZ', /체코|\bczech/),
  cue('HU', /헝가리|\bhungary\b/),
  cue('MX', /멕시코|\bmexico\b/),
  cue('BR', /브라질|\bbrazil\b/),
  cue('MY', /말레이시아|\bmalaysia\b/),
  cue('KH', /캄보디아|\bcambodia\b/),
  cue('MM', /미얀마|\bmyanmar\b/),
  cue('NP', /네팔|\bnepal\b/),
  cue('MN', /몽골|\bmongolia\b/),
  cue('UZ', /우즈베키스탄|우즈벡|\buzbekistan\b/),
  cue('AE', /두바이|아랍에미리트|\bdubai\b|\buae\b/),
  cue('IL', /이스라엘|\bisrael\b/),
  cue('TR', /튀르키예|터키|\bturkey\b|\btürkiye\b/),
];

/** How goods move, the most telling cue first. */
export const MOVEMENT_CUES: readonly Cue<Movement>[] = [
  cue(
    'moving',
    /이사(?!회|장)|이삿짐|이주|귀국\s?이사|household (?:goods|effects|move|shipment)|\bremovals?\b|\bmovers?\b|\bmoving (?:to korea|home|goods|back|household|house|from)|\bmove to korea|\brelocat/,
  ),
  cue('transit', /환적|보세운송|\btransit\b|\btransshipment\b|\btranshipment\b/),
  cue(
    'postal',
    /우체국|국제\s?우편|\bpost office\b|우편(?:물|으로|은|이면|이라면)?|(?<![a-z])ems(?![a-z])|소포|\busps\b|\bby (?:post|mail)\b|\bpostal\b|(?<![a-z-])mail(?:s|ed|ing)?\b(?! address)|\bpost(?:s|ed|ing)? (?:it|them|me|this|my)\b|\bparcel post\b/,
  ),
  cue(
    'courier',
    /특송|(?<!우체국\s?)택배|(?<![a-z])(?:dhl|fedex|ups)(?![a-z])|\bcourier\b|\bexpress (?:shipment|courier|delivery|parcel|goods)\b/,
  ),
  cue(
    'traveller',
    /여행(?!사)|입국|출국(?!\s?(?:금지|정지))|귀국|공항|휴대품|기내|면세점|캐리어|(?:들고|가지고|갖고|챙겨)\s?(?:들어|오|와|온|올|갈|가|간|옵|왔|갔|입)|가져오|가져와|가져온|가져올|가져왔|가져갈|가져가|(?<![가-힣])사(?:갈|가(?:도|면|려|고|지|요|는|서|나))|(?<![가-힣])사\s?(?:가지고\s?)?(?:오|와|온|올|왔|옵|들고|갖고)|\bluggage\b|\bsuitcase\b|\btravel|\btourist\b|\bmy (?:business )?trip\b|\bon a trip\b|\bcarry(?:ing)? (?:it |them |[a-z]+ )?(?:in|into|with me|on arrival)\b|\bcarry(?:ing)? (?:it|them)\b|\bcarried\b|\bfly(?:ing)? (?:in|to|back|into|home)\b|\bflight\b|\bairport\b|\bon arrival\b|\blanding (?:at|in|tomorrow|today|tmrw|soon)\b|\b(?:i|we|he|she) (?:will )?arrive|\barriv(?:e|ing) (?:in|at)\b|\barrivals? (?:hall|duty)|\breturning (?:from|to|home)\b|\b(?:back|home) from (?:a |my |the )?(?:holiday|vacation|trip)\b|\bfrom (?:a |my )?(?:holiday|vacation)\b|\bcoming (?:back )?(?:to|into) korea\b|\bbring(?:ing)?\b[^.?!]{0,40}\b(?:back|in|into|to korea|with me|from(?! (?:taobao|alibaba|amazon|temu|shein|ebay|(?:my |our |the |a )?(?:suppliers?|factory|manufacturer))))\b|\b(?:can|may|could) (?:i|we) (?:bring|carry)\b|\bbringing\b[^.?!]{0,40}\bkorea\b|\bbring(?:ing)?\s?\??$|\b(?:want|going|planning|plan|like|wish|allowed|ok|okay) to bring\b|\b(?:baggage|carry-on|hand carry|handcarry)\b|\btak(?:e|ing)\b[^.?!]{0,40}\b(?:home|back|with me)\b|\bfly(?:ing)?\b[^.?!]{0,30}\bwith\b|\bon (?:holiday|vacation)\b|\bmy (?:holiday|vacation)\b|\b(?:go|going|come|coming|came|get|getting|fly|flying) (?:back|home) (?:to korea )?with\b|\b(?:at|from|in) (?:the |a )?duty[- ]?free\b|\bduty[- ]free (?:shops?|stores?|mall)\b|\bwhen (?:i|we) (?:land|return|come back|get back|go back|fly)\b|\bin (?:my|our) (?:checked |carry-on |hand )?(?:bags?|pocket|luggage|baggage|suitcases?)\b|\bchecked bags?\b|\breturning (?:korean )?resident\b|\bcustoms (?:line|queue|counter|hall)\b/,
  ),
  // Who exports or sells abroad takes orders, and places none.
  cue(
    'export',
    /(?<![가-힣])수출(?:하(?:는|려|고|면)|한|했|할|합|해서|업체|자|기업)|역직구|\b(?:i|we|our company|our)(?: [a-z]+){0,2} exports?\b|\b(?:i|we)(?: [a-z]+){0,2} (?:exported|sold|sell) [^.?!]{0,40}\b(?:abroad|overseas|(?:buyer|customer|client)s? (?:in|from|abroad|overseas))|\b(?:i am|we are|i'm|we're) exporting\b/,
  ),
  cue(
    'order',
    /직구(?!\s?(?:말고|아니|이?\s?아닌))|구매대행|배송대행|배대지|쇼핑몰|해외\s?구매|온라인(?!(?:으로|에서|으로도)?\s?(?:신청|신고|발급|납부|조회|접수|할\s?수|하|해|되|돼|가능))|인터넷(?:으로|에서)\s?(?:사|산|샀|살|주문|구매|구입|시키|시킨)|주문|아마존|이베이|아이허브|알리(?:익스프레스)?(?=[에로서\s,?]|$)|테무|타오바오|쉬인|라쿠텐|배송(?:으로|받)|\border(?:ed|ing|s)?\b|(?<!\b(?:do|done|apply|declare|register|file|pay|check|track|submit|request|report|claim|renew|fill|look|see|appeal|possible|available)\b[^.?!]{0,25})\bonline\b|\bamazon\b|\bebay\b|\biherb\b|aliexpress|\btemu\b|\bwebsite\b|\bcostco\b|\bwalmart\b|\btaobao\b|\bshein\b|\brakuten\b|\betsy\b|\bdhgate\b|\balibaba\b|\bshipped\b|\bship(?:ping)? (?:it|them)\b|\bdelivered\b|\b(?:my|the|a|this) (?:parcel|package)\b(?! (?:tour|holiday|deal))/,
  ),
  cue('export', /수출|역직구|\bexport/),
  // The amount of an allowance tells whose it is.
  cue(
    'traveller',
    /(?:면세\s?(?:한도|범위)\s?)800\s?(?:달러|불)|800\s?(?:달러|불)\s?(?:까지|넘|초과|면세|한도|이내|이하)/,
  ),
  // Sent by somebody to the person, who then doesn't carry it.
  cue('order', /보내\s?(?:주[신셨]|준|줬)|\b(?:sends?|sending|sent|mail(?:s|ed)?|ship(?:s|ped)?) (?:me|us)\b/),
  cue(
    'import',
    /사업자로|회사(?:에서|가|로)\s?수입|상업용|무역|\bcommercial import|\bbusiness import|\bas a business\b/,
  ),
];

/** Words under which records of a way of moving are found, Korean and English. */
export const MOVEMENT_WORDS: Readonly<Record<Movement, readonly [string, string]>> = {
  order: ['해외직구', 'ordered online from abroad'],
  courier: ['해외직구 특송', 'by express courier'],
  postal: ['국제우편', 'by post'],
  traveller: ['여행자 휴대품 입국', 'traveller luggage on arrival'],
  moving: ['이사물품', 'household goods moving'],
  import: ['수입', 'import'],
  export: ['수출', 'export'],
  transit: ['보세운송', 'transit'],
};

export const GOODS_CUES: readonly Cue<Goods>[] = [
  cue(
    'alcohol',
    /위스키|와인|양주|맥주|사케|보드카|고량주|소주|샴페인|브랜디|코냑|꼬냑|데킬라|(?<![가-힣])술(?=[을은이도만과\s,?0-9]|이랑|$)|주류|\balcohol(?:ic)?\b|\bliquor\b|\bwhiske?y\b|\bwines?\b|\bbeers?\b|\bsake\b|\bvodka\b|\bbourbon\b|\bspirits\b|\bchampagne\b|\btequila\b|\bsoju\b/,
  ),
  cue(
    'tobacco',
    /담배|궐련|시가(?=[를은가이도\s,?0-9]|$)|(?<![가-힣])아이코스|보루|\btobacco\b|\bcigarettes?\b|\bcigars?\b|\bcartons? of\b|\bvap(?:e|es|ing)\b|\be-?cig(?:arette)?s?\b|\be-?liquid\b/,
  ),
  cue('perfume', /향수|오드뚜왈렛|오드퍼퓸|\bperfumes?\b|\bcologne\b/),
  cue(
    'supplement',
    /건강\s?기능\s?식품|영양제|비타민|오메가\s?3|유산균|프로틴|건기식|\bsupplements?\b|\bvitamins?\b|\bomega-?3\b|\bprobiotics?\b|\bmultivitamins?\b|\bcollagen\b|\bcreatine\b|\bprotein powder\b/,
  ),
  cue(
    'medicine',
    /의약품|(?<![가-힣])약(?=[을은이도만\s,?]|$)|(?:감기|혈압|당뇨|두통|멀미|탈모|피부|위장|소화|우울증|갑상선|상비|처방|일반|먹는\s?|먹던\s?)약|동전파스|스테로이드|안약|진통제|수면제|소화제|항생제|해열제|인슐린|타이레놀|연고(?=[를는가도\s,?]|$)|처방\s?(?:전|받)|\bmedicines?\b|\bmedications?\b|\bdrugs\b|\bpills?\b|\bpainkillers?\b|\btylenol\b|\bibuprofen\b|\badvil\b|\baspirin\b|\bparacetamol\b|\binsulin\b|\bantibiotics?\b|\binhalers?\b|\beye ?drops\b|\bminoxidil\b/,
  ),
  cue(
    'food',
    /치즈|육포|반찬|젓갈|마카다미아|견과|건어물|햇반|즉석밥|소시지|소세지|베이컨|망고|두리안|바나나|채소|야채|고춧가루|참기름|라면|햄(?=[을은이도\s,?]|$)|식품|과자|젤리|사탕|시럽|녹차|홍차|소스(?=[를는가도랑\s,?]|$)|간장|된장|고추장|하몽|살라미|어묵|통조림|명란|올리브유|커피(?!\s?(?:머신|메이커|포트|잔|그라인더))|(?<![가-힣])꿀(?!팁)|과일|고기|쌀|차(?:\s?잎|茶)|사료|초콜릿|김치|유제품|\bcheese\b|\bfoods?\b|\b(?:protein|energy|granola|cereal|snack|candy) bars?\b|(?:단백질|에너지|초코|시리얼)\s?바(?=[를는가도랑와\s,?]|$)|\bcereals?\b|\bsnacks?\b|\bcoffee\b|\bhoney\b|\bnuts?\b|\bmango(?:es)?\b|\bdurians?\b|\bvegetables?\b|\bbacon\b|\bkimchi\b|\bramen\b|\bfruits?\b|\bmeat\b|\bsausages?\b|\bjerky\b|\bchocolates?\b|\bdairy\b|\btea\b|\bbeef\b|\bpork\b|\bsalami\b|\bham\b|\bbutter\b|\bnoodles?\b|\bcookies\b|\bspices?\b|\bchil[il]i\b|\b(?:dried |fresh |frozen )?fish\b|\bseafood\b|\blobsters?\b|\bcrabs?\b|\bshrimps?\b|\bprawns?\b|\bsalmon\b|\btuna\b|\boysters?\b|\babalones?\b|\bsquid\b|\bcaviar\b|\bshellfish\b|\bseaweed\b|\brice\b|\bbread\b|\bcakes?\b|\bpasta\b|\bolive oil\b|\bbananas?\b|\bgrapes?\b|\bavocados?\b|\bberr(?:y|ies)\b|\bcandy\b|\bsweets\b|\beggs?\b|\blamb\b|\bchicken\b|\bsteaks?\b|\binfant formula\b|\bformula milk\b|\bmilk powder\b|\bapples?\b|\boranges?\b|\bpet food\b|\bbaby formula\b|\bmilk\b/,
  ),
  cue('cosmetics', /화장품|크림|로션|립스틱|\bcosmetics?\b|\bmakeup\b|\blotion\b/),
  cue(
    'clothing',
    /신발|운동화|구두|부츠|옷(?=[을은이도\s,?]|$)|의류|자켓|재킷|코트|셔츠|바지|원피스|\bshoes?\b|\bsneakers?\b|\bboots?\b|\bclothes\b|\bclothing\b|\bjackets?\b|\bcoats?\b|\bdress(?:es)?\b|\bshirts?\b/,
  ),
  cue('bag', /(?<!여행\s?|여행용\s?)가방|핸드백|지갑|백팩|\b(?:hand)?bags?\b|\bbackpacks?\b|\bpurses?\b/),
  cue(
    'electronics',
    /노트북|태블릿|휴대폰|스마트폰|아이폰|카메라|이어폰|드론|무전기|공유기|게임기|닌텐도|플레이스테이션|아이패드|갤럭시|핸드폰|스피커|헤드폰|충전기|보조\s?배터리|전자제품|가전|커피\s?머신|컴퓨터|모니터|시계|티비|텔레비전|냉장고|세탁기|에어컨|(?<![a-z])tvs?(?![a-z])|\btelevisions?\b|\brefrigerators?\b|\bfridges?\b|\bwashing machines?\b|\blaptops?\b|(?<!\d )\btablets?\b|\b(?:smart)?phones?\b|\bcameras?\b|\bearphones?\b|\bearbuds\b|\bairpods\b|\bi(?:phone|pad)s?\b|\bmacbooks?\b|\bdrones?\b|\bspeakers?\b|\bplaystations?\b|\bheadphones?\b|\bcomputers?\b|\belectronics?\b|\bwatch(?:es)?\b/,
  ),
  cue(
    'vehicle',
    /자동차|승용차|외제차|오토바이|(?<![가-힣])차(?=[를는가도\s,?]|$)|\bcars?\b|\bvehicles?\b|\bmotorcycles?\b/,
  ),
  cue(
    'cash',
    /현금(?!영수증|처럼|같이)|현찰|외화|지폐|수표|(?:엔화|원화|달러화|유로화|위안화)(?!로|\s?환율)|(?<![가-힣])돈(?:을|은|도)?\s?(?:많이\s?)?(?:들고|가지고|갖고|반입|반출|신고)|\bcash\b|\bbanknotes?\b|\bforeign currency\b/,
  ),
  cue(
    'other',
    /장난감|책(?=[을은이도\s,?]|$)|가구|소파|침대|악기|인형|그릇|\btoys?\b|\bbooks\b|\bbook (?!clearance|a|my|the)|\bfurniture\b|\bdolls?\b|\bgold (?:chain|ring|necklace)s?\b|\bjewell?e?ry\b|\bnecklaces?\b|\bguitars?\b|\bpianos?\b|\bbicycles?\b|\bgolf clubs?\b/,
  ),
];

export const USE_CUES: readonly Cue<Use>[] = [
  cue(
    'sale',
    /판매용|판매\s?목적|판매하(?:려|고\s?싶)|팔(?:려고|려는|려면|고\s?싶|면(?=\s|$))|팔\s?(?:거|건데|예정|생각|물건)|되팔|(?<!면세|판매)사업용|영업용|상업용|리셀|for (?:re)?sale\b|for (?:re)?selling|to (?:re)?sell\b|\bresell|\bresale\b|\bwholesale|\b(?:i|we) sell\b|\b(?:my|our|small|online) (?:[a-z]+ )?(?:business(?! partner| trip| card| visa| class)|shop|store|boutique|cafe|restaurant|bar)\b|\b(?:my|our) customers\b|\bsell(?:ing)? (?:it |them )?(?:on|in|at|via|to)\b|\bin bulk\b/,
  ),
  cue('gift', /선물(?:로|을|받)|\bgift\b|\bas a present\b/),
  cue(
    'own',
    /자가\s?사용|본인이?\s?(?:쓸|사용)|내가\s?쓸|제가\s?쓸|(?:혼자|나만|직접|저만|우리가|저희가|집에서|제가|내가)\s?(?:쓸|쓰려|먹을|먹으려|입을|입으려)|개인\s?사용|own use|personal use|for myself/,
  ),
];

/** Whether a price holds the costs of shipping. */
export const SHIPPING_CUES: readonly Cue<Shipping>[] = [
  cue(
    'apart',
    /물품값만|물건값만|(?:배송비|운송비|운임)(?:는|은|를|을)?\s?(?:별도|제외|빼고|따로|뺀)|\b(?:without|excluding|before|plus) (?:the )?(?:shipping|freight|postage|delivery)|\bgoods (?:alone|only)\b/,
  ),
  cue(
    'included',
    /(?:배송비|운송비|운임)(?:까지|도|를|가)?\s?(?:포함|합쳐|합한|들어)|\b(?:with|including|includes|inclusive of) (?:the )?(?:shipping|freight|postage|delivery)|(?:shipping|freight|postage) (?:is )?included/,
  ),
];
