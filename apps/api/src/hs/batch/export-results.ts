import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type Language } from '../../common/language.js';
import { type BatchRow, type HsBatch } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';
import { ResultsTable } from './results-table.js';
import { TABLE_FILES } from './upload-batch.js';
import { type TableFiles, TableFilesBusyError } from './workers/table-files.js';

/** Rows taken from the store at once; other requests are answered between two pages. */
const PAGE = 200;

/** Writes what came of a batch, finished or not, as a file; every row of goods is in it. */
@Injectable()
export class ExportResults {
  constructor(
    private readonly batches: HsBatchRepository,
    @Inject(TABLE_FILES) private readonly files: TableFiles,
  ) {}

  /**
   * CSV in UTF-8 with the byte order mark by which Excel knows it, piece by piece. Texts that a spreadsheet program
   * would run as a formula get an apostrophe before them (OWASP, "CSV Injection").
   */
  async *csv(batch: HsBatch, language: Language): AsyncGenerator<string> {
    const table = new ResultsTable(batch, language, 'csv');
    yield stringify([table.header()], { ...CSV_OPTIONS, bom: true });
    for await (const rows of this.pages(batch)) {
      yield stringify(
        rows.map((row) => table.row(row)),
        CSV_OPTIONS,
      );
    }
  }

  /** @returns the file, or undefined when too many others are being written */
  async xlsx(batch: HsBatch, language: Language): Promise<Uint8Array | undefined> {
    const table = new ResultsTable(batch, language, 'xlsx');
    const rows = [table.header()];
    for await (const page of this.pages(batch)) for (const row of page) rows.push(table.row(row));
    try {
      return await this.files.writeXlsx(table.sheetName, rows);
    } catch (error) {
      if (error instanceof TableFilesBusyError) return undefined;
      throw error;
    }
  }

  private async *pages(batch: HsBatch): AsyncGenerator<readonly BatchRow[]> {
    for (let last = 0; ;) {
      const rows = await this.batches.rowsAfter(batch, last, PAGE);
      if (rows.length > 0) yield rows;
      await nextTurn();
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.row ?? last;
    }
  }
}

const CSV_OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;
