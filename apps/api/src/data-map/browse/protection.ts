import { type AccessLevel, type Dataset, type Mark, MARKS } from '../../knowledge/data-map/dataset.js';
import { type BilingualText } from '../../knowledge/record-parts.js';

/** What access levels are called on the pages. */
export const ACCESS_LABELS: Readonly<Record<AccessLevel, BilingualText>> = {
  open: { ko: '누구나', en: 'Open to everyone' },
  on_request: { ko: '신청하면', en: 'On request' },
  officers: { ko: '담당 공무원만', en: 'Officers only' },
  none: { ko: '제공하지 않음', en: 'Not given out' },
};

/** What the marks of protected values are called on the pages. */
export const MARK_LABELS: Readonly<Record<Mark, BilingualText>> = {
  personal: { ko: '개인정보', en: 'Personal data' },
  tax_secret: { ko: '과세정보', en: 'Tax information' },
  investigation: { ko: '수사 정보', en: 'Investigation' },
};

/** Marks that any field of a dataset bears, in their usual order. */
export function marksOf({ fields }: Dataset): Mark[] {
  return MARKS.filter((mark) => fields.some(({ marks }) => marks.includes(mark)));
}
