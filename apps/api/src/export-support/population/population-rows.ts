import { type ExportRow, type FirmRow, type HistoryRow } from '../firm-data/firm-data-rows.js';
import { type FirmId } from '../firm-data/firm-id.js';
import { monthName, type Population } from './generate-population.js';

const made = (id: string): FirmId => ({ id, synthetic: true });

/** The population as the import would read it from files; every firm is marked synthetic. */
export function* firmRows({ firms }: Population): Generator<FirmRow> {
  for (const { id, size, employees, sales, founded, region, sector, certifications } of firms) {
    yield {
      ...made(id),
      size,
      employees,
      sales,
      founded,
      regions: [region],
      industries: [sector.industry],
      certifications: [...certifications],
    };
  }
}

export function* exportRows({ exports, parameters }: Population): Generator<ExportRow> {
  for (const { firm, month, ...row } of exports) {
    yield { firm: made(firm), month: `${monthName(parameters, month)}-01`, ...row };
  }
}

export function* historyRows({ awards, parameters: { lastMonth } }: Population): Generator<HistoryRow> {
  for (const { firm, programme, on, until } of awards) {
    yield { firm: made(firm), programme, stage: 'awarded', on, until, amount: undefined };
    if (until.slice(0, 7) <= lastMonth) {
      yield { firm: made(firm), programme, stage: 'completed', on: until, until: undefined, amount: undefined };
    }
  }
}
