import { type Matter } from './dialogue-state.js';

/** Words that lead back to a matter of before: "아까 …", "다시 향수 얘긴데 …", "back to …". */
const LEADS_BACK =
  /^(?:다시|아까|앞에서?|앞서|처음에|좀\s?전에)\s(?:(?:그|제가|말한|말씀드린|물어본|얘기한)\s)*|(?:으로|로)\s?돌아가(?:서|면)|^(?:ok(?:ay)?[,.]?\s|so\s|and\s|then\s)?(?:going |coming |getting )?(?:back to|returning to|as for)\s(?:the\s|my\s)?|\b(?:earlier|previous|first) (?:question|point|topic|matter)\b/;
const TALK = /\s?(?:얘긴데|얘기인데|얘기로|이야기인데|질문인데|건인데)(?:요)?,?/;

/** What of a text names things: its longer words in English, the first two syllables of each word in Korean. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{4,}|(?<![가-힣])[가-힣]{2}/g) ?? []);
}

const shared = (one: Set<string>, other: Set<string>): number => [...one].filter((word) => other.has(word)).length;

export interface LedBack {
  readonly matter: Matter;
  /** What is asked of it now. */
  readonly text: string;
}

/** The earlier matter that a turn leads back to by naming something of it; undefined when it leads to none, or to the one at hand. */
export function ledBack(earlier: readonly Matter[], subject: string, text: string): LedBack | undefined {
  if (!LEADS_BACK.test(text)) return undefined;
  const rest = text.replace(LEADS_BACK, ' ').replace(TALK, ' ').trim();
  const words = wordsOf(rest);
  const atHand = shared(words, wordsOf(subject));
  const [best] = earlier
    .map((matter) => ({ matter, named: shared(words, wordsOf(matter.subject)) }))
    .filter(({ named }) => named > atHand)
    .sort((a, b) => b.named - a.named);
  return best && { matter: best.matter, text: rest };
}
