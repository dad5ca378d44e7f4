import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { BatchRunner } from './batch-runner.js';
import { type AskedMapping, type MappingRefusal, resolveMapping } from './column-mapping.js';
import { HEADER_SEARCH_ROWS, TABLE_LIMITS } from './files/table.js';
import { headersFrom } from './guess-columns.js';
import { type HsBatch } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';

/** Batches of one session that may wait or run at once. */
const MOST_ACTIVE = 3;

export interface BatchSettings {
  readonly mapping: AskedMapping;
  /** Candidates and lines for each row. */
  readonly top: number;
  /** Row that names the columns, null for none; as guessed when not given. */
  readonly headerRow?: number | null | undefined;
}

export interface StartRefusal {
  readonly code:
    | MappingRefusal['code']
    | 'BATCH_NOT_FOUND'
    | 'ALREADY_STARTED'
    | 'TOO_MANY_ACTIVE'
    | 'UNKNOWN_HEADER_ROW'
    | 'NO_ROWS'
    | 'TOO_MANY_ROWS';
  readonly message: string;
}

export type StartOutcome =
  { readonly ok: true; readonly batch: HsBatch } | { readonly ok: false; readonly refusal: StartRefusal };

type Columns = Pick<HsBatch, 'headerRow' | 'headers' | 'rowsTotal'>;

/** Queues an uploaded batch with the columns as the person confirmed them. */
@Injectable()
export class StartBatch {
  constructor(
    private readonly batches: HsBatchRepository,
    private readonly runner: BatchRunner,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async start(sessionHash: string, id: string, settings: BatchSettings): Promise<StartOutcome> {
    const own = await this.batches.list(sessionHash);
    const batch = own.find((one) => one.id === id);
    if (batch === undefined) return refused('BATCH_NOT_FOUND', 'There is no such batch in this browser session.');
    if (batch.state !== 'uploaded') return alreadyStarted(batch);
    if (own.filter(({ state }) => state === 'queued' || state === 'running').length >= MOST_ACTIVE) {
      return refused('TOO_MANY_ACTIVE', `${MOST_ACTIVE} batches of this browser are at work; wait for one to end.`);
    }
    const columns = await this.columnsOf(batch, settings.headerRow);
    if ('code' in columns) return { ok: false, refusal: columns };
    const mapping = resolveMapping(settings.mapping, columns.headers);
    if (!mapping.ok) return mapping;
    const queued = { ...columns, mapping: { ...mapping.mapping }, top: settings.top };
    if (!(await this.batches.queue(id, queued, this.now()))) return alreadyStarted(batch);
    this.runner.wake();
    const started = await this.batches.find(id, sessionHash);
    return started === undefined
      ? refused('BATCH_NOT_FOUND', 'The batch was deleted meanwhile.')
      : { ok: true, batch: started };
  }

  private async columnsOf(batch: HsBatch, asked: number | null | undefined): Promise<Columns | StartRefusal> {
    const headerRow = asked === undefined ? batch.headerRow : (asked ?? undefined);
    if (headerRow === batch.headerRow) return batch;
    const rows = await this.batches.allRows(batch.id);
    if (headerRow !== undefined && !rows.slice(0, HEADER_SEARCH_ROWS).some(({ row }) => row === headerRow)) {
      return { code: 'UNKNOWN_HEADER_ROW', message: `Row ${headerRow} is not among the file's first rows.` };
    }
    const rowsTotal = rows.filter(({ row }) => row > (headerRow ?? 0)).length;
    if (rowsTotal === 0) return { code: 'NO_ROWS', message: `Nothing stands under row ${headerRow ?? 0}.` };
    if (rowsTotal > TABLE_LIMITS.rows) {
      return { code: 'TOO_MANY_ROWS', message: `The file has more than ${TABLE_LIMITS.rows} rows of goods.` };
    }
    return { headerRow, headers: headersFrom(rows, headerRow, batch.format.kind), rowsTotal };
  }
}

function alreadyStarted({ state }: HsBatch): StartOutcome {
  return refused(
    'ALREADY_STARTED',
    `The batch is ${state === 'uploaded' ? 'started' : state} already; upload it again.`,
  );
}

function refused(code: StartRefusal['code'], message: string): StartOutcome {
  return { ok: false, refusal: { code, message } };
}
