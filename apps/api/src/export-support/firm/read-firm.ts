import { z } from 'zod';
import { AMOUNTS, CERTIFICATIONS, FACTS, PURPOSES } from '../../knowledge/programmes/vocabulary.js';
import { type Firm, firmSchema } from './firm-profile.js';

export interface FirmRead {
  readonly firm: Firm;
  /** Paths of fields that nobody knows; they are left out of account. */
  readonly unknownFields: readonly string[];
}

/** Fields with a fixed set of names, by path. Lists are checked too: a word that isn't known is left out and named. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(firmSchema.shape),
  exports: ['ever', 'byYear', 'destinations', 'targets'],
  arrears: ['tax', 'duty'],
  certifications: CERTIFICATIONS,
  goals: PURPOSES,
  facts: FACTS,
  amounts: AMOUNTS,
};

/** A firm as it comes from outside: unknown fields are named and left out, a known field with a wrong value is a fault. */
export const firmReading = z.record(z.string(), z.unknown()).transform((raw, context): FirmRead => {
  const unknownFields: string[] = [];
  const result = firmSchema.safeParse(withoutUnknown(raw, '', unknownFields));
  if (result.success) return { firm: result.data, unknownFields };
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  }
  return z.NEVER;
});

function withoutUnknown(value: unknown, path: string, unknown: string[]): unknown {
  const names = NAMES[path];
  if (names === undefined || typeof value !== 'object' || value === null) return value;
  const tell = (name: string) => unknown.push(path === '' ? name : `${path}.${name}`);
  if (Array.isArray(value)) {
    return value.filter((name) => {
      if (typeof name !== 'string' || names.includes(name)) return true;
      tell(name);
      return false;
    });
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (names.includes(name)) return [[name, path === '' ? withoutUnknown(inner, name, unknown) : inner]];
      tell(name);
      return [];
    }),
  );
}
