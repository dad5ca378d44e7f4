import type { ItemDescription } from '../features/query-texts.js';
import type { HsParts, LoadedClassifier, Unavailable } from '../hs-parts.js';
import { lookUpCode, type CodeLookup } from '../lookup/look-up-code.js';
import { readCode } from '../lookup/read-code.js';
import { readItem, type GivenItem, type ItemFault } from './read-item.js';

/** Why an item is not classified. */
export type NotAdmitted =
  /** The description was nothing but a code. */
  | { readonly kind: 'code'; readonly lookup: CodeLookup }
  | { readonly kind: 'invalid'; readonly fault: ItemFault }
  | Unavailable;

export interface AdmittedItem {
  readonly kind: 'item';
  readonly item: ItemDescription;
  readonly parts: HsParts;
  readonly model: LoadedClassifier;
}

/** Let an item through to the model, or say why not. A bare code is looked up even where there is no model. */
export function admitItem(given: GivenItem, parts: HsParts | undefined): AdmittedItem | NotAdmitted {
  if (parts === undefined) return { kind: 'unavailable', missing: 'knowledge' };
  const code = readCode(given.description);
  if (code !== undefined) return { kind: 'code', lookup: lookUpCode(code, parts.catalogue) };
  const reading = readItem(given);
  if (reading.kind === 'invalid') return reading;
  if (parts.model === undefined) return { kind: 'unavailable', missing: 'model' };
  return { kind: 'item', item: reading.item, parts, model: parts.model };
}
