import { z } from 'zod';
import { ALERTS_OF_A_ROW } from '../trade-fraud-contract.js';
import { type Evidence, type Figures, type FoundAlert, type PriceBand } from './fraud-alert.js';
import { type Transaction } from './transaction.js';

type Outputs = ReadonlyMap<string, readonly (string | number | boolean)[]>;

const figuresSchema = z.record(z.string(), z.unknown());

/** Band of each transaction; undefined where the engine knows none. */
export function readBands(outputs: Outputs, rows: number): (PriceBand | undefined)[] {
  const numbers = (name: string) => (outputs.get(name) ?? []) as readonly number[];
  const [lower, median, upper] = [numbers('band_lower'), numbers('band_median'), numbers('band_upper')];
  return Array.from({ length: rows }, (_, row) => {
    const band = { lower: lower[row] ?? -1, median: median[row] ?? -1, upper: upper[row] ?? -1 };
    return band.median < 0 ? undefined : { ...band, lower: Math.max(0, band.lower) };
  });
}

/**
 * Alerts out of an engine's answer, which the gateway has checked against the contract: rows of equal alert number are
 * the evidence of one alert. Alerts come in the order of their numbers. Pure.
 */
export function readFindings(transactions: readonly Transaction[], outputs: Outputs): FoundAlert[] {
  const numbers = (name: string) => (outputs.get(name) ?? []) as readonly number[];
  const texts = (name: string) => (outputs.get(name) ?? []) as readonly string[];
  const [scores, alerts, certainties] = [numbers('score'), numbers('alert'), numbers('alert_certainty')];
  const [patterns, figures] = [texts('alert_pattern'), texts('alert_figures')];
  const bands = readBands(outputs, transactions.length);
  const found = new Map<number, { pattern: string; certainty: number; evidence: Evidence[] }>();
  transactions.forEach((transaction, row) => {
    for (let at = row * ALERTS_OF_A_ROW; at < (row + 1) * ALERTS_OF_A_ROW; at += 1) {
      const number = alerts[at] ?? -1;
      if (number < 0) continue;
      const alert = found.get(number) ?? { pattern: patterns[at] ?? '', certainty: 0, evidence: [] };
      alert.certainty = Math.max(alert.certainty, certainties[at] ?? 0);
      alert.evidence.push({
        transaction,
        score: scores[row] ?? 0,
        figures: readFigures(figures[at] ?? ''),
        band: bands[row],
      });
      found.set(number, alert);
    }
  });
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([, alert]) => ({ ...alert, evidence: alert.evidence.sort((a, b) => byDay(a.transaction, b.transaction)) }));
}

/** The numbers of a JSON object; what is no number is left out, and what is no object has none. */
function readFigures(text: string): Figures {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {};
  }
  const read = figuresSchema.safeParse(json);
  const entries = read.success ? Object.entries(read.data) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])),
  );
}

const byDay = (a: Transaction, b: Transaction): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;
