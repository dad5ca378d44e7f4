import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { type ColumnMapping } from './column-mapping.js';
import { type ReadOptions, type TableFormat, type TableRefusal, type TableRow } from './files/table.js';
import { repeatedHeaders } from './guess-columns.js';
import { type HsBatch } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';
import { type PreparedTable } from './prepare-upload.js';
import { type TableFiles } from './workers/table-files.js';

/** Injection token of the {@link TableFiles}. */
export const TABLE_FILES = Symbol('TABLE_FILES');

/** Batches that one session may have stored. */
export const MOST_BATCHES = 20;
/** First rows shown before the start, from the top of the file. */
const PREVIEW_ROWS = 10;
const NAME_LENGTH = 120;

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type UploadWarningCode = 'EXTENSION_MISMATCH' | 'REPEATED_HEADERS' | 'NO_HEADER' | 'PERSONAL_DATA_REPLACED';

/** Something that a person may want to look at before the start. */
export interface UploadWarning {
  readonly code: UploadWarningCode;
  readonly message: string;
}

export interface Upload {
  readonly batch: HsBatch;
  readonly guessed: Partial<ColumnMapping>;
  readonly firstRows: readonly TableRow[];
  readonly warnings: readonly UploadWarning[];
}

export interface UploadRefusal {
  readonly code: TableRefusal['code'] | 'TOO_MANY_BATCHES';
  readonly message: string;
}

export type UploadOutcome =
  { readonly ok: true; readonly upload: Upload } | { readonly ok: false; readonly refusal: UploadRefusal };

/** Takes a file: reads it, stores its rows, and says how its columns are understood. Nothing is classified yet. */
@Injectable()
export class UploadBatch {
  constructor(
    private readonly batches: HsBatchRepository,
    @Inject(TABLE_FILES) private readonly files: TableFiles,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async upload(sessionHash: string, file: UploadedFile, options: ReadOptions): Promise<UploadOutcome> {
    const stored = await this.batches.list(sessionHash);
    if (stored.length >= MOST_BATCHES) {
      const message = `${MOST_BATCHES} batches are stored for this browser; delete one first.`;
      return { ok: false, refusal: { code: 'TOO_MANY_BATCHES', message } };
    }
    const outcome = await this.files.read(file.bytes, options);
    if (!outcome.ok) return outcome;
    const { table } = outcome;
    const fileName = redactPersonalData(cleanText(file.name)).text.slice(0, NAME_LENGTH);
    const batch = await this.batches.add({ sessionHash, fileName, table, at: this.now() });
    return {
      ok: true,
      upload: {
        batch,
        guessed: table.guess.mapping,
        firstRows: table.rows.slice(0, PREVIEW_ROWS),
        warnings: warningsOf(file.name, table),
      },
    };
  }
}

function warningsOf(fileName: string, { format, guess, redactedCells }: PreparedTable): UploadWarning[] {
  const warnings: UploadWarning[] = [];
  const warn = (code: UploadWarningCode, message: string) => warnings.push({ code, message });
  if (!extensionsOf(format).test(fileName)) {
    warn('EXTENSION_MISMATCH', `By its content the file is ${format.kind.toUpperCase()}, whatever its name says.`);
  }
  const repeated = guess.headerRow === undefined ? [] : repeatedHeaders(guess.headers);
  if (repeated.length > 0) warn('REPEATED_HEADERS', `Several columns are called ${repeated.join(', ')}.`);
  if (guess.headerRow === undefined) warn('NO_HEADER', 'No row seems to name the columns; all rows count as goods.');
  if (redactedCells > 0) {
    warn('PERSONAL_DATA_REPLACED', `Personal data was replaced by a mark in ${redactedCells} cells before storage.`);
  }
  return warnings;
}

function extensionsOf({ kind }: TableFormat): RegExp {
  return kind === 'csv' ? /\.(csv|tsv|txt)$/iu : /\.xlsx$/iu;
}
