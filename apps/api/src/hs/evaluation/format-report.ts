import { z } from 'zod';
import type { HsReport, SetReport } from './evaluate-hs.js';
import type { SetFigures } from './score-items.js';

const figuresSchema = z.record(
  z.string(),
  z.looseObject({
    items: z.number(),
    sixDigits: z.array(z.number()),
    tenDigits: z.array(z.number()).optional(),
    calibrationError: z.number(),
    coverageAt90: z.object({ share: z.number() }),
  }),
);

/** The report as a table in plain text, accuracies in per cent at 1 / 3 / 5 / 10 candidates. */
export function formatHsReport(report: HsReport): string {
  const training = figuresSchema.safeParse(report.atTraining);
  const atTraining = training.success
    ? Object.entries(training.data).map(([name, figures]) => row(`at training: ${name}`, figures))
    : [];
  return [
    header(),
    ...atTraining,
    ...report.sets.flatMap(setRows),
    '',
    ...report.sets.flatMap(calibrationRows),
    `load ${report.speed.loadSeconds.toFixed(2)} s, one prediction ${report.speed.medianMilliseconds.toFixed(1)} ms ` +
      `(p95 ${report.speed.p95Milliseconds.toFixed(1)} ms), ${report.speed.perSecond.toFixed(0)} a second on one core, ` +
      `memory ${report.speed.memoryMegabytes.toFixed(0)} MB`,
    '',
  ].join('\n');
}

function header(): string {
  return [
    'set'.padEnd(52),
    'items'.padStart(6),
    'six digits 1/3/5/10'.padStart(26),
    'ten digits 1/3/5/10'.padStart(26),
    'ECE'.padStart(7),
    'answers at 90 %'.padStart(16),
  ].join('');
}

function setRows({ name, model, strata, baselines }: SetReport): string[] {
  return [
    row(name, model),
    ...Object.entries(strata)
      .filter(([, figures]) => figures.items > 0)
      .map(([stratum, figures]) => row(`  ${stratum}`, figures)),
    ...Object.entries(baselines).map(
      ([method, accuracies]) => `  baseline, ${method}`.padEnd(58) + percents(accuracies).padStart(26),
    ),
  ];
}

type Row = Pick<SetFigures, 'items' | 'sixDigits' | 'calibrationError'> & {
  readonly tenDigits?: readonly number[] | undefined;
  readonly coverageAt90: { readonly share: number };
};

function row(name: string, figures: Row): string {
  return [
    name.padEnd(52),
    String(figures.items).padStart(6),
    percents(figures.sixDigits).padStart(26),
    percents(figures.tenDigits ?? []).padStart(26),
    figures.calibrationError.toFixed(3).padStart(7),
    `${(100 * figures.coverageAt90.share).toFixed(1)} %`.padStart(16),
  ].join('');
}

function calibrationRows({ name, model }: SetReport): string[] {
  return [
    `calibration, ${name}: stated / observed (items)`,
    ...model.calibration
      .filter((bin) => bin.count > 0)
      .map(
        (bin) =>
          `  ${bin.from.toFixed(1)}–${bin.to.toFixed(1)}  ${percents([bin.stated, bin.observed])}  (${bin.count})`,
      ),
    '',
  ];
}

function percents(shares: readonly number[]): string {
  return shares.map((share) => (100 * share).toFixed(1)).join(' / ');
}
