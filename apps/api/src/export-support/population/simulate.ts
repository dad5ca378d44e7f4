import { type PopulationParameters, SIZE_PROFILES } from './parameters.js';
import { type MadeFirm } from './make-firms.js';
import { normal, type Random } from './random.js';
import { SECTORS } from './sectors.js';

/** Exports of a firm by goods and destination in a month, as the customs service would add them up. */
export interface MadeExport {
  readonly firm: string;
  readonly hs: string;
  readonly destination: string;
  /** Counted from the first month, 0 on. */
  readonly month: number;
  readonly value: number;
  readonly weight: number;
  readonly declarations: number;
}

/** Help that has come to bear on a firm's exports: from a month on, by so much (log) once it is in full. */
export interface Lift {
  readonly from: number;
  readonly size: number;
}

/** Months until a lift is in full. */
const LIFT_MONTHS = 6;
/** US dollars of a usual declaration. */
const USUAL_DECLARATION = 18_000;

/** Yearly growth (log) of a destination for a branch; the same for all firms of the branch. */
export function marketTrends(random: Random): ReadonlyMap<string, number> {
  const destinations = new Set(SECTORS.flatMap(({ favours }) => favours));
  return new Map(
    SECTORS.flatMap(({ name }) =>
      [...destinations].map((country): [string, number] => [`${name}:${country}`, normal(random) * 0.2]),
    ),
  );
}

/** What one firm ships in one month: level, growth, season, market, help received, chance. */
export function exportsOfMonth(
  random: Random,
  firm: MadeFirm,
  month: number,
  lifts: readonly Lift[],
  trends: ReadonlyMap<string, number>,
  { lastMonth, months }: PopulationParameters,
): MadeExport[] {
  const { sector, level, drift } = firm;
  const calendarMonth = (Number(lastMonth.slice(5)) - 1 - (months - 1 - month)) % 12;
  const season = sector.swing * Math.cos((2 * Math.PI * (calendarMonth + 1 - sector.topMonth)) / 12);
  const lifted = lifts.reduce(
    (sum, { from, size }) => sum + size * Math.min(1, Math.max(0, month - from) / LIFT_MONTHS),
    0,
  );
  const { shipping } = SIZE_PROFILES[firm.size];
  const mean = level + drift * month + season + lifted;
  return firm.lines.flatMap(({ hs, destination, share, from }) => {
    const [ships, noise] = [random() < shipping, normal(random)];
    if (month < from || !ships) return [];
    const trend = ((trends.get(`${sector.name}:${destination}`) ?? 0) * month) / 12;
    const value = Math.round(((Math.exp(mean + trend + noise * 0.4) * share) / shipping) * 100) / 100;
    if (value < 50) return [];
    const weight = Math.round((value / sector.price) * Math.exp(normal(random) * 0.1) * 10) / 10;
    return [
      {
        firm: firm.id,
        hs,
        destination,
        month,
        value,
        weight,
        declarations: Math.max(1, Math.round(value / USUAL_DECLARATION)),
      },
    ];
  });
}
