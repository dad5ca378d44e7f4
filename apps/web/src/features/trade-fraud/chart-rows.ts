import { type PriceHistory } from './use-alerts.js';

/** What stands over one instant of the price chart; times in milliseconds, prices in US dollars a unit. */
export interface ChartRow {
  readonly at: number;
  readonly band?: readonly [lower: number, upper: number];
  readonly median?: number;
  readonly ordinary?: number;
  readonly evidence?: number;
}

/** Bands are drawn at the middle of their month, for they hold for all of it. */
const MIDDLE = '15';

/** The rows of the price chart, by time: the usual band month by month, and the declared prices. Pure. */
export function chartRows({ points, bands }: Pick<PriceHistory, 'points' | 'bands'>): ChartRow[] {
  const rows: ChartRow[] = [
    ...bands.map(({ month, lower, median, upper }) => ({
      at: Date.parse(`${month.slice(0, 8)}${MIDDLE}`),
      band: [lower, upper] as const,
      median,
    })),
    ...points.map(({ date, price, isEvidence }) => ({
      at: Date.parse(date),
      ...(isEvidence ? { evidence: price } : { ordinary: price }),
    })),
  ];
  return rows.sort((a, b) => a.at - b.at);
}
