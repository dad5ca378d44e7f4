import { testsWithin } from './criterion.js';
import { type Programme } from './programme.js';

/** What a programme may name. */
export interface KnownNames {
  readonly programmes: ReadonlySet<string>;
  readonly agreements: ReadonlySet<string>;
}

interface NamingFault {
  /** Path of the field; a name that a test holds is told at its criterion. */
  readonly field: string;
  readonly message: string;
}

/** A row of the result is named by its criterion, so two of one programme can't share a name. */
export function repeatedCriteria({ criteria }: Programme): NamingFault[] {
  const ids = criteria.map(({ id, test }) => id ?? test.on);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ field: `criteria.${index}`, message: `is called ${id} like an earlier one; give it an id` }]
      : [],
  );
}

/** Programmes and agreements that a programme names and that aren't there. */
export function unknownNames(programme: Programme, { programmes, agreements }: KnownNames): NamingFault[] {
  const tests = programme.criteria.flatMap(({ test }, index) =>
    testsWithin(test).map((each) => ({ field: `criteria.${index}.test`, test: each })),
  );
  const received = tests.flatMap(({ field, test }) =>
    test.on === 'prior-support' ? test.programmes.map((id) => ({ field, id })) : [],
  );
  const related = (['requires', 'conflicts', 'takeFirst'] as const).flatMap((list) =>
    (programme[list] ?? []).map((relation, index) => ({ field: `${list}.${index}.programme`, id: relation.programme })),
  );
  const agreed = tests.flatMap(({ field, test }) =>
    test.on === 'agreement' ? (test.oneOf ?? []).map((id) => ({ field, id })) : [],
  );
  return [
    ...[...received, ...related]
      .filter(({ id }) => id !== 'self' && !programmes.has(id))
      .map(({ field, id }) => ({ field, message: `names the programme ${id}, which isn't there or has a fault` })),
    ...related
      .filter(({ id }) => id === programme.id)
      .map(({ field }) => ({ field, message: 'is related to itself; use repeat' })),
    ...agreed
      .filter(({ id }) => !agreements.has(id))
      .map(({ field, id }) => ({ field, message: `names the agreement ${id}, which isn't there` })),
  ];
}
