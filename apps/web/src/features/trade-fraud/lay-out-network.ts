import Elk from 'elkjs/lib/elk-api.js';
import { type Network } from './use-alerts.js';

/** Of a party's box, in pixels. */
export const BOX = { width: 148, height: 52 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '130',
  'elk.spacing.nodeNode': '24',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
};

let elk: InstanceType<typeof Elk> | undefined;

function startElk(): InstanceType<typeof Elk> {
  elk ??= new Elk({
    workerFactory: () => new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module' }),
  });
  return elk;
}

/** Places parties in layers by who sends to whom (Sugiyama's method, by the Eclipse Layout Kernel, in a worker). */
export async function layOutNetwork({ parties, links }: Network): Promise<ReadonlyMap<string, Place>> {
  const placed = await startElk().layout({
    id: 'network',
    layoutOptions: OPTIONS,
    children: parties.map(({ id }) => ({ id, ...BOX })),
    edges: links.map(({ from, to, kind }) => ({ id: `${from}|${to}|${kind}`, sources: [from], targets: [to] })),
  });
  return new Map((placed.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
