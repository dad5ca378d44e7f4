import { type Morpheme } from './korean-morphemes.js';

/** Past tenses and "있" as they are often mistyped, before what can follow them in a verb: 시켯는데, 됬나요, 잇어요. Never in 무엇. */
const MISTYPED_PAST = /(?<!무)[겟햇됫됬켯졋쳣렷엿왓갓삿잇엇앗](?=[는다어던고나습으을지네음])/g;
const PAST: Readonly<Record<string, string>> = {
  겟: '겠',
  햇: '했',
  됫: '됐',
  됬: '됐',
  켯: '켰',
  졋: '졌',
  쳣: '쳤',
  렷: '렸',
  엿: '였',
  왓: '왔',
  갓: '갔',
  삿: '샀',
  잇: '있',
  엇: '었',
  앗: '았',
};
/** Endings of chats for polite ones: 되나여, 알려주세염. */
const CHATTY_END = /(?<=[나까데어아해돼에세예])[여염](?![가-힣])/g;
/** "들고가도", "사고왔는데": two verbs in a row, where the analyser loses the second. */
const CARRIED = /(?<=(?<![가-힣])(?:들|가지|갖|타|싣|챙기)고)(?=[가오와온올왔갔나들])/g;

/** "안와요", "안내면": no before a verb, but never guidance (안내문) or an eye. */
const CLUNG_NO =
  /(?<![가-힣])안(?=[와왔온옴냈받떴뜨낸]|나[와왔오]|내(?:면|도|려|고\s|나요|서\s?걸)|가져|써도|쓰면|보여)/g;
/** "사왔는데", "사갈건데": bought and carried; and "먹던거", where a thing hangs on its verb. */
const CLUNG_BOUGHT = /(?<![가-힣])사(?=[왔갈]|오(?:면|려|는데)|온\s?(?:거|건|게))/g;
const CLUNG_THING = /(?<=[가-힣][던는]|[할될쓸낼])거(?=[는를도에랑요라면예야인\s?.!,]|$)/g;

/** "여행갔다오면서", "어케": a trip and its verb, and how it is asked in chats. */
const CLUNG_TRIP = /(?<=여행|출장|해외)(?=갔다)/g;
const CHATTY_HOW = /(?<![가-힣])어(?:케|캐|떠케|떻케)/g;

/** Formal questions (합니까, 냅니까, 받습니까, 무엇입니까): the analyser knows the polite ones (하나요) better. */
const FORMAL_QUESTION = /입니까|습니까|[가-힣]니까/g;
/** A sentence ends here in a word that asks or tells; the analyser reads it rightly only before a mark. */
const PREDICATE_END = /[요까죠냐니나돼해대래]$/;
const LAST_MARKS = /[?!.~,\s]+$/;

/** Usual spelling for what is often mistyped in chats, as far as the analyser stumbles over it. @param text normalised */
export function usualSpelling(text: string): string {
  const spelt = text
    .replace(MISTYPED_PAST, (syllable) => PAST[syllable] ?? syllable)
    .replace(CHATTY_END, '요')
    .replace(FORMAL_QUESTION, politeQuestion)
    .replace(CARRIED, ' ')
    .replace(CLUNG_NO, '안 ')
    .replace(CLUNG_BOUGHT, '사 ')
    .replace(CLUNG_THING, ' 거')
    .replace(CLUNG_TRIP, ' ')
    .replace(CHATTY_HOW, '어떻게 ');
  return withLastMark(spelt);
}

/** 합니까 → 하나요, 받습니까 → 받나요, 무엇입니까 → 무엇인가요; other words in 니까 (하니까) as they are. */
function politeQuestion(formal: string): string {
  if (formal === '입니까') return '인가요';
  if (formal === '습니까') return '나요';
  const syllable = formal.charCodeAt(0) - FIRST_SYLLABLE;
  return syllable % FINALS === BIEUP_FINAL
    ? `${String.fromCharCode(FIRST_SYLLABLE + syllable - BIEUP_FINAL)}나요`
    : formal;
}

/** One question mark after a last word that asks, none after any other: whether it was typed must not matter ("늦으면 벌금?"). */
function withLastMark(text: string): string {
  const bare = text.replace(LAST_MARKS, '');
  return PREDICATE_END.test(bare) ? `${bare}?` : bare;
}

/** Shortest token that may be several words run together, in syllables. */
const SHORTEST = 3;
const ENDS_AS_PREDICATE = /(?:요|죠|까|다|데|면|려|려고|거|지|고|됨|함|음|서|도|게|까지|는|를|은)$/;
const ASKING_FIRST = /^(왜|뭐|뭘|몇|어떻게|언제|어디서|얼마나)(?=[가-힣]{2})/;
const NOT_FIRST = /^(안|못)(?=[가-힣]{2,}$)/;
const MUST = /^([가-힣]+야)((?:되|돼|하|해|함|됨|할|될)[가-힣]*)$/;
const CAN = /^([가-힣]+)(?=수[있없])수([있없][가-힣]*)$/;
const LIGHT_VERB =
  /^([가-힣]{2,}?)((?:당?(?:되|돼|됐|된|될|하|해|했|한|할)|중(?=[인이])|(?=인가|이에|예요|이래|래요|인데|이라던))[가-힣]{1,6})$/;
const STEM_AND_ENDING = /^([가-힣]{1,3}?)(?:나요|대요|다던데요?|던데요?|으면|으려면|으려고|으니까?|으면서)$/;
const RIEUL_FINAL = 8;
const BIEUP_FINAL = 17;
const FINALS = 28;
const FIRST_SYLLABLE = 0xac00;

/** Whether a syllable ends in ㄹ, as a verb does before 수 있다. */
function endsInRieul(text: string): boolean {
  return (text.charCodeAt(text.length - 1) - FIRST_SYLLABLE) % FINALS === RIEUL_FINAL;
}

/**
 * What the analyser took for one unknown noun, with spaces where words were run together: 재발급되나요, 받을수있나요, 해야함, 통관중인데.
 * @returns undefined where it looks like one word
 */
export function unclung({ text, pos }: Morpheme): string | undefined {
  if (pos !== 'NNG' || text.length < SHORTEST || !ENDS_AS_PREDICATE.test(text)) return undefined;
  if (ASKING_FIRST.test(text)) return text.replace(ASKING_FIRST, '$1 ');
  const [, verb, can] = CAN.exec(text) ?? [];
  if (verb !== undefined && can !== undefined && endsInRieul(verb)) return `${verb} 수 ${can}`;
  if (MUST.test(text)) return text.replace(MUST, '$1 $2');
  if (LIGHT_VERB.test(text)) return text.replace(LIGHT_VERB, '$1 $2');
  if (STEM_AND_ENDING.test(text)) return text.replace(STEM_AND_ENDING, '$1다');
  return NOT_FIRST.test(text) ? text.replace(NOT_FIRST, '$1 ') : undefined;
}
