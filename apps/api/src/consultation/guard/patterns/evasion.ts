import { CHEATING, DECEIT } from './deceit.js';
import { either } from './either.js';

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
  /both countries|보세|원료|이중|두\s?번|다시\s?(?:가져|들여|들어)|재반입|재수입|여행지에서|유학|이사|\breturn|bring back|\bback\b|took abroad|take abroad|visit|\btwice\b|double/;

/** Asks for the way to do it, or for help with it. */
const SEEKS_WAY =
  /려면|려고|죠|겠지|누가|어케|절차|\bwho\b|모르|거든|부탁|봐주|눈감아|\bwill\b|\buse\b|(?:해|나가|들고\s?와|가져와)도\s?(?:되|돼)|수\s?있|법(?=\s|$|을|좀|이)|so (?:that )?i\b|should i|which|어떻게|방법|하는\s?법|요령|꼼수|팁|비결|노하우|알려|가르쳐|도와|추천|(?:하면|주면|써도|적어도|적으면|쓰면)\s?(?:되|돼)|싶|좋을까|될까|안전|제일|가장|만들어|작성해|써\s?줘|하려고|할래|해\s?줘|걸려요|걸릴까|안\s?걸리|how (?:do|can|could|to|should|would)|ways? to|way of|tips?\b|tricks?\b|help|best|tell me|teach|can i|could i|is it ok|want to|i'?d like|guide|show me|method|what should|so that|write|make/;

/** Asks what the law says of it, which is answered. */
const ASKS_LAW =
  /어디에?\s?신고|조사하|몰수|압수|도용\s?(?:신고|당|됐|된)|confiscat|seized|처벌|벌금|과태료|가산세|불이익|위법|불법|범죄|죄|적발되면|걸리면|들키면|신고하(?:고|려|는\s?곳)|제보|의심(?!을?\s?(?:안|받|사))|당했|피해|면\s?[^.?!]{0,12}어떻게\s?(?:되나|돼|됩|되죠)|(?:했는데|냈는데)\s?어떻게|penalt|\bfines?\b(?!\?)|punish|illegal|\bcrime|legal(?:ly)? (?:to|conse)|consequence|what happens|jail|prison|if (?:i'?m|i am|you are|someone is|they are)? ?caught|report (?:a|some)|(?:must|do) i (?:still |really |even )?(?:have to |need to )?declare\b(?! (?:less|lower|only|half|it as|them as))|suspect|포상|\breward/;

/** Says that it isn't sure: then a pattern alone decides nothing. */
const UNSURE = /괜찮|것\s?같/;

/** Whether a text asks what the law says of a thing, not how to do it. @param text as `normalizeText` returns it */
export const asksOfLaw = (text: string): boolean => ASKS_LAW.test(text);

/** English words without the gaps between them, as they come of a text that was spelled out letter by letter. */
const RUN_TOGETHER =
  /smuggl|under-?(?:valu|declar|invoic)|hide[a-z]{0,20}(?:customs|officers?|scanner)|(?:avoid|evade|dodge|skip|bypass)(?:ing|paying|the|korean)*(?:customs|tax|dut(?:y|ies)|inspection)|(?:fake|false|forge)(?:an?|the|my)?(?:invoice|origin|certificate|receipt)|without(?:declaring|gettingcaught|paying)|sneak[a-z]{0,20}customs/;

/** Whether a text that was spelled out letter by letter asks how to evade. @param text as `normalizeText` returns it, its gaps closed */
export const seeksEvasionSpelledOut = (text: string): boolean =>
  seeksEvasion(text) || (RUN_TOGETHER.test(text) && !asksOfLaw(text));

/** Whether a text asks how to evade duty or smuggle. @param text as `normalizeText` returns it */
export function seeksEvasion(text: string): boolean {
  if (asksOfLaw(text) || UNSURE.test(text)) return false;
  if (CHEATING.test(text) && SEEKS_WAY.test(text)) return true;
  if (DECEIT.test(text) && SEEKS_WAY.test(text) && !LAWFUL_WAY.test(text)) return true;
  return DODGING.test(text) && SEEKS_WAY_ROUND.test(text) && !LAWFUL_WAY.test(text);
}
