/** A turn that takes back what was said. */
export interface Correction {
  /** What holds instead. */
  readonly right: string;
  /** What was said before, where the turn names it. */
  readonly wrong?: string;
}

/** Names nothing, and so leaves what was spoken of: "그거 말고 …". */
const POINTER = /^(?:그거|그건|그것|이거|이건|이것|저거|that|this|it)$/;
export const leavesMatter = ({ wrong }: Correction): boolean => wrong !== undefined && POINTER.test(wrong);

/** Words that take back what was said, before what holds. */
const TAKES_BACK =
  /^(?:아[,\s]*)?(?:아니(?:요|야)?|아뇨|아닙니다|정정(?:할게요|합니다|이요)?|(?:잠깐|잠시)만?요?|죄송(?:합니다|해요|한데요?)?)[,.!\s]+|^(?:(?:oh|ah|sorry|no|nope|wait|actually|correction)[,.!]\s*|(?:no (?=sorry|wait|actually|i mean)|wait|sorry|actually|i meant?)\s*)+(?<=[\s,.!])/;
const SOFTENS =
  /^(?:(?:사실(?:은)?|그게\s?아니[라고]|다시\s?보니(?:까)?|그냥)\s+)+|^(?:(?:it is|it's|i meant?|actually|just)\s+)+/;
/** Speaks of the asking itself: "담배 물어보려던 거예요". */
const OF_ASKING =
  /(?:을|를)?\s?(?:물어보|여쭤보|말하|질문하|말씀드리)(?:려던|려고\s?한|려고\s?했던)\s?(?:거|건데|것)(?:예요|였어요|이에요|입니다|요)?/;
const NOT_BUT: readonly RegExp[] = [
  /^(?<wrong>\S{1,14}?)(?:이|가|은|는)?\s?(?:말고|아니라|아니고)(?:요)?[,\s]+(?<right>.+)$/,
  /^not (?:from |for |by |an? |the )?(?<wrong>[\w' -]{2,24}?),? but (?<right>.+)$/,
  /^(?<right>.{2,40}),? not (?:from |for |by |an? |the )(?<wrong>[\w' -]{2,24})[.!]*$|^(?<right2>.{2,40}), not (?<wrong2>[\w' -]{2,24})[.!]*$/,
];

/** Reads a turn that corrects what was said before: "아니 사실 …", "그릇 말고 화장품이에요", "no wait, from Japan". Undefined when it takes nothing back. @param text normalised */
export function readCorrection(text: string): Correction | undefined {
  const rest = text.replace(TAKES_BACK, '').replace(SOFTENS, '').replace(OF_ASKING, '').trim();
  for (const pattern of NOT_BUT) {
    const { right, wrong, right2, wrong2 } = pattern.exec(rest)?.groups ?? {};
    const [holds, held] = [right ?? right2, wrong ?? wrong2];
    if (holds !== undefined && held !== undefined) return { right: holds, wrong: held };
  }
  return TAKES_BACK.test(text) && rest !== '' ? { right: rest } : undefined;
}

/** Marks that another matter follows: "ok different thing: …", "다른 얘긴데 …". */
const ANOTHER_MATTER =
  /^(?:(?:ok|okay|and|so|also|now|근데|그런데|그리고|아)[,.]?\s)*(?:(?:a )?(?:different|another|new|separate|unrelated) (?:thing|question|topic|matter)|(?:다른|딴)\s?(?:얘긴데|얘기인데|이야긴데|질문인데|질문|거|건데|것))(?:요)?\s?[:,.\-–]?\s+(?=\S+\s+\S+)/;

/** What is asked after a turn marks that it is about something else; undefined where it doesn't. @param text normalised */
export const anotherMatter = (text: string): string | undefined =>
  ANOTHER_MATTER.test(text) ? text.replace(ANOTHER_MATTER, '') : undefined;

const ENDING = /(?:이에요|예요|입니다|인데요?|이요|요)?[.!?~\s]*$/;

/** The subject with what holds in the place of what was wrong; undefined where that isn't in it. */
export function putRight(subject: string, { right, wrong }: Correction): string | undefined {
  const whole = subject.toLowerCase();
  if (wrong === undefined || !whole.includes(wrong)) return undefined;
  return whole.replace(wrong, right.replace(ENDING, ''));
}
