import { type LineToDraw } from './lay-out-lineage.js';
import { type LineageModel } from './lineage-model.js';

/** A field with the fields that it comes from and that come from it. */
export interface LinkedField {
  readonly id: string;
  readonly from: readonly FieldEnd[];
  readonly usedIn: readonly FieldEnd[];
}

export interface FieldEnd {
  readonly dataset: string;
  readonly field: string;
}

/** Fields shown in a box at most. */
export const MOST_FIELDS = 14;

export interface LineageLines {
  /** For each dataset whose fields are asked for, those that are linked with something on the picture. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly lines: readonly LineToDraw[];
}

/** The linked fields of the opened datasets, at most so many of each. */
function linkedFields(shown: ReadonlySet<string>, opened: ReadonlyMap<string, readonly LinkedField[]>) {
  return new Map(
    [...opened].map(([dataset, fields]) => [
      dataset,
      fields
        .filter(({ from, usedIn }) => [...from, ...usedIn].some((end) => shown.has(end.dataset)))
        .slice(0, MOST_FIELDS),
    ]),
  );
}

/**
 * The lines of the lineage view. Where the fields of a dataset are shown, lines lead to and from its fields; the line
 * between two datasets gives way to those between their fields.
 * @param opened the fields of the datasets that are opened to that level
 */
export function lineageLines(model: LineageModel, opened: ReadonlyMap<string, readonly LinkedField[]>): LineageLines {
  const shown = new Set(model.nodes.map(({ id }) => id));
  const linked = linkedFields(shown, opened);
  const shownField = ({ dataset, field }: FieldEnd) =>
    linked.get(dataset)?.some(({ id }) => id === field) === true ? field : undefined;
  const lines = new Map<string, LineToDraw>();
  const draw = (from: FieldEnd, to: FieldEnd) => {
    if (!model.edges.some((edge) => edge.from === from.dataset && edge.to === to.dataset)) return;
    const [fromField, toField] = [shownField(from), shownField(to)];
    const id = `${from.dataset}.${fromField ?? ''}>${to.dataset}.${toField ?? ''}`;
    lines.set(id, {
      id,
      from: from.dataset,
      to: to.dataset,
      ...(fromField === undefined ? {} : { fromField }),
      ...(toField === undefined ? {} : { toField }),
    });
  };
  for (const [dataset, fields] of linked) {
    for (const { id, from, usedIn } of fields) {
      for (const end of from) draw(end, { dataset, field: id });
      for (const end of usedIn) draw({ dataset, field: id }, end);
    }
  }
  const joined = new Set([...lines.values()].map(({ from, to }) => `${from}>${to}`));
  const plain = model.edges
    .filter(({ from, to }) => !joined.has(`${from}>${to}`))
    .map(({ from, to }) => ({ id: `${from}>${to}`, from, to }));
  return {
    fields: new Map([...linked].map(([dataset, fields]) => [dataset, fields.map(({ id }) => id)])),
    lines: [...plain, ...lines.values()],
  };
}
