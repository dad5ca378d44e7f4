import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DataMap } from '../map-model.js';
import { lineageIn } from '../lineage-in.js';
import { useFieldsOf } from '../queries.js';
import { datasetKey } from '../picture/walk.js';
import { BOX } from '../picture/swim-lanes.js';
import { type BoxToPlace, layOutLineage, type LineToDraw } from './lay-out-lineage.js';
import { type LineageAddress, type Side } from './lineage-address.js';
import { lineageLines } from './lineage-lines.js';
import { lineageModel } from './lineage-model.js';

const FIELD_LINE = 26;
const HEAD = 54;
const MORE = { width: 132, height: 36 } as const;

export const moreKey = (of: string, side: Side) => `more:${side}:${of}`;
const keyOf = (dataset: string) => datasetKey(dataset, '');

/** What the lineage view shows of a map, with the fields that are asked for as far as they are here. */
export function useLineage(map: DataMap, start: string, address: LineageAddress) {
  const model = useMemo(() => lineageModel(start, address, lineageIn(map)), [map, start, address]);
  const shown = address.fields.filter((id) => model.nodes.some((node) => node.id === id));
  const { datasets, isError } = useFieldsOf(shown);
  const lines = lineageLines(model, new Map(datasets.map(({ id, fields }) => [id, fields])));
  return { model, lines, fieldsOf: new Map(datasets.map((each) => [each.id, each.fields])), fieldsFailed: isError };
}

export type ShownLineage = ReturnType<typeof useLineage>;

function toPlace({ model, lines }: ShownLineage): { readonly boxes: BoxToPlace[]; readonly drawn: LineToDraw[] } {
  const boxes: BoxToPlace[] = model.nodes.map(({ id }) => {
    const fields = lines.fields.get(id) ?? [];
    return {
      key: keyOf(id),
      width: BOX.width + 16,
      height: HEAD + fields.length * FIELD_LINE + (fields.length > 0 ? 4 : 0),
      fields: fields.map((field, at) => ({ id: field, y: HEAD + (at + 0.5) * FIELD_LINE })),
    };
  });
  const more: BoxToPlace[] = model.more.map(({ of, side }) => ({ key: moreKey(of, side), ...MORE, fields: [] }));
  return {
    boxes: [...boxes, ...more],
    drawn: [
      ...lines.lines.map((line) => ({ ...line, from: keyOf(line.from), to: keyOf(line.to) })),
      ...model.more.map(({ of, side }) => {
        const [from, to] = side === 'up' ? [moreKey(of, side), keyOf(of)] : [keyOf(of), moreKey(of, side)];
        return { id: `${from}>${to}`, from, to };
      }),
    ],
  };
}

/** Where everything of a lineage stands; the places before stay until the new ones are here. */
export function useLineageLayout(shown: ShownLineage) {
  const { boxes, drawn } = toPlace(shown);
  return useQuery({
    queryKey: ['lineage-layout', boxes, drawn],
    queryFn: async () => ({ placed: await layOutLineage(boxes, drawn), drawn }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
