import { cleanText } from '../../common/clean-text.js';
import type { ItemDescription } from '../features/query-texts.js';
import { normaliseText } from '../features/normalise-text.js';

/** Longest field of an item, in characters after cleaning; the predictor reads no further. */
export const FIELD_LIMIT = 4000;

export interface GivenItem {
  readonly description: string;
  readonly model?: string | null | undefined;
  readonly specification?: string | null | undefined;
}

/** Why an item was not taken. */
export type ItemFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'too_long'; readonly field: 'description' | 'model' | 'specification'; readonly limit: number }
  /** Only markup, emoji, signs or numbers: nothing that names goods in any language. */
  | { readonly fault: 'no_words' };

export type ItemReading =
  { readonly kind: 'item'; readonly item: ItemDescription } | { readonly kind: 'invalid'; readonly fault: ItemFault };

/** Clean the fields of an item and refuse what holds nothing to classify. A model number alone counts as words: it is vague, not invalid. */
export function readItem(given: GivenItem): ItemReading {
  const description = cleanText(given.description);
  const model = cleanText(given.model ?? '');
  const specification = cleanText(given.specification ?? '');
  const fields = { description, model, specification };
  for (const field of ['description', 'model', 'specification'] as const) {
    if (fields[field].length > FIELD_LIMIT) {
      return { kind: 'invalid', fault: { fault: 'too_long', field, limit: FIELD_LIMIT } };
    }
  }
  if (description === '') return { kind: 'invalid', fault: { fault: 'empty' } };
  if (!holdsWords(`${description} ${model} ${specification}`)) return { kind: 'invalid', fault: { fault: 'no_words' } };
  return {
    kind: 'item',
    item: { description, ...(model !== '' && { model }), ...(specification !== '' && { specification }) },
  };
}

/** All that an item says, as one text. */
export function textOf({ description, model, specification }: ItemDescription): string {
  return [description, model, specification].filter((part) => part !== undefined).join(' ');
}

/** Two letters in a row, or one Hangul syllable or ideograph, once markup is taken out. */
export function holdsWords(text: string): boolean {
  return /\p{L}\p{M}*\p{L}|[\uac00-\ud7a3]|\p{Script=Han}/u.test(normaliseText(text));
}
