import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { isAsking } from '../../guard/readable-question.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';
import { searchWhole } from './search-wordings.js';

const SENTENCE = /(?<=[.!?;])\s+|\n+/;
/** Shortest sentence that may be a question of its own, in words. */
const LEAST_WORDS = 6;
/** From so many words beside the question on, what was told is a story that may hide it. */
const LEAST_STORY = 12;
const POINTS_BACK = /\b(?:it|this|that|they|them|these|those)\b|그거|그것|이거|이것/i;
/** Rank damping, and how much the sentence that asks counts beside the whole story. */
const FUSION = { damping: 2, asking: 1 } as const;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** The one sentence of a story that asks, where it says by itself what about; undefined where the whole is asked. */
export function askingSentence(text: string): string | undefined {
  const sentences = text.split(SENTENCE).filter((sentence) => sentence.trim() !== '');
  const asking = sentences.filter(isAsking);
  const [question] = asking;
  if (sentences.length < 2 || asking.length !== 1 || question === undefined) return undefined;
  const told = wordsIn(text) - wordsIn(question);
  return wordsIn(question) >= LEAST_WORDS && told >= LEAST_STORY && !POINTS_BACK.test(question) ? question : undefined;
}

/** What a whole part finds; where a story was told, first what its question by itself finds as well. */
export async function searchStory(asked: PartToFind, index: QuestionSearch): Promise<SearchOutcome> {
  const whole = await searchWhole(asked, index);
  const question = asked.continues ? undefined : askingSentence(asked.part.query);
  if (question === undefined) return whole;
  const alone = await index.search(question);
  if (alone.outcome !== 'answer') return whole;
  return whole.outcome === 'answer' ? { ...whole, matches: byBoth(whole.matches, alone.matches) } : alone;
}

function byBoth(whole: readonly ConsultationRecord[], alone: readonly ConsultationRecord[]): ConsultationRecord[] {
  const share = (matches: readonly ConsultationRecord[], id: string): number => {
    const rank = matches.findIndex((match) => match.id === id);
    return rank < 0 ? 0 : 1 / (FUSION.damping + rank);
  };
  const scoreOf = ({ id }: ConsultationRecord): number => share(whole, id) + FUSION.asking * share(alone, id);
  const all = [...whole, ...alone.filter(({ id }) => !whole.some((match) => match.id === id))];
  return all.sort((a, b) => scoreOf(b) - scoreOf(a));
}
