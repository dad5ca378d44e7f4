import { cleanText } from '../../common/clean-text.js';
import { AuthorityRefusal } from './authorise.js';
import { type Operation } from './operations.js';

/** What officers may need something of a person or a firm for. */
export const PURPOSE_KINDS = ['answer', 'case', 'quality', 'audit', 'legal'] as const;
export type PurposeKind = (typeof PURPOSE_KINDS)[number];

/** A purpose as stated; the note names the request, the case or the order. */
export interface Purpose {
  readonly kind: PurposeKind;
  readonly note: string;
}

/** Length of a note, in characters after cleaning. */
const NOTE = { least: 5, most: 300 } as const;

/**
 * The purpose for an operation whose terms ask for one (see `operations.ts`); goes into its audit entry. Pure.
 * @throws AuthorityRefusal `PURPOSE_REQUIRED` where it says nothing
 */
export function statedPurpose(operation: Operation, given: { kind: PurposeKind; note: string } | undefined): Purpose {
  const note = cleanText(given?.note ?? '');
  if (given === undefined || note.length < NOTE.least || note.length > NOTE.most) {
    const message = `Say what you need it for, in ${String(NOTE.least)} to ${String(NOTE.most)} characters.`;
    throw new AuthorityRefusal('PURPOSE_REQUIRED', operation, message);
  }
  return { kind: given.kind, note };
}
