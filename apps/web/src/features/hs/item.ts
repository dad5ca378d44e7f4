import { type HsItemInput } from '../../generated/graphql.js';

/** An item as it was written into the form; empty fields are empty texts. */
export interface Item {
  readonly description: string;
  readonly model: string;
  readonly specification: string;
}

export const EMPTY_ITEM: Item = { description: '', model: '', specification: '' };

/** Characters that the server accepts in one field. */
export const FIELD_LIMIT = 4000;

/** The item without white space around its fields, as it is sent and stands in the address. */
export function trimItem({ description, model, specification }: Item): Item {
  return { description: description.trim(), model: model.trim(), specification: specification.trim() };
}

/** The item as the API takes it: empty fields are left out. */
export function toItemInput({ description, model, specification }: Item): HsItemInput {
  return {
    description,
    ...(model === '' ? {} : { model }),
    ...(specification === '' ? {} : { specification }),
  };
}

/** How many characters a field is over the limit; 0 when it is not. */
export function charactersOver(text: string): number {
  return Math.max(0, text.trim().length - FIELD_LIMIT);
}
