import { type Programme } from '../../knowledge/programmes/programme.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Firm } from '../firm/firm-profile.js';

export interface Relation {
  readonly programme: string;
  readonly why: Bilingual;
}

export interface Relations {
  /** To take before this one: `required` where it is a condition, else because it helps. Without those already received. */
  readonly before: readonly (Relation & { readonly required: boolean })[];
  /** Not at the same time as this one, whichever of the two says so. */
  readonly notBeside: readonly Relation[];
}

/** How a programme stands to the others for a firm: "take the consulting first, the voucher asks for its report". */
export function relationsOf(programme: Programme, programmes: readonly Programme[], { support = [] }: Firm): Relations {
  const received = new Set(support.map((entry) => entry.programme));
  const fresh = ({ programme: id }: Relation) => !received.has(id);
  const { requires = [], takeFirst = [], conflicts = [] } = programme;
  const said = programmes.flatMap((other) =>
    (other.conflicts ?? [])
      .filter((conflict) => conflict.programme === programme.id)
      .map(({ why }) => ({ programme: other.id, why })),
  );
  const known = new Set(conflicts.map((conflict) => conflict.programme));
  return {
    before: [
      ...requires.filter(fresh).map((relation) => ({ ...relation, required: true })),
      ...takeFirst.filter(fresh).map((relation) => ({ ...relation, required: false })),
    ],
    notBeside: [...conflicts, ...said.filter((relation) => !known.has(relation.programme))],
  };
}
