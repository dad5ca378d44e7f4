import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Declaration, declarationRow } from '../risk/declaration.js';
import { ScoreDeclarations } from './score-declarations.js';
import { ScreeningRepository } from './screening.repository.js';

/** Rows of a file at most. */
const MOST_ROWS = 50_000;
/** Faults that are told one by one. */
const MOST_FAULTS = 200;
/** Rows written in one statement. */
const PIECE = 500;

export interface RowFault {
  /** Number of the line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly reason: string;
}

export type ReceiptOutcome =
  | {
      readonly kind: 'received';
      readonly received: number;
      /** Were there already and have changed; those that are decided on stay as they were. */
      readonly amended: number;
      readonly unchanged: number;
      readonly faults: readonly RowFault[];
      readonly faulty: number;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Takes a file of import declarations in, for the officer's own office, and has them scored. */
@Injectable()
export class ReceiveDeclarations {
  constructor(
    private readonly repository: ScreeningRepository,
    private readonly scoring: ScoreDeclarations,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param file CSV with the columns of {@link declarationRow}, UTF-8 */
  async receive(officer: Officer, file: Uint8Array): Promise<ReceiptOutcome> {
    authorise(officer, 'declaration.receive', { office: officer.office });
    const read = await readRows(file, officer.office ?? '').catch((error: unknown) => String(error));
    if (typeof read === 'string') return { kind: 'unreadable', reason: read };
    const { declarations, faults } = read;
    let received = 0;
    let amended = 0;
    for (let at = 0; at < declarations.length; at += PIECE) {
      const piece = declarations.slice(at, at + PIECE);
      const written = await this.repository.receive(piece, () => this.isDrawn(), this.now());
      received += written.received;
      amended += written.amended;
    }
    this.scoring.wake();
    const unchanged = declarations.length - received - amended;
    return {
      kind: 'received',
      received,
      amended,
      unchanged,
      faults: faults.slice(0, MOST_FAULTS),
      faulty: faults.length,
    };
  }

  /** By lot, not by a rule that a declarant could work out. */
  private isDrawn(): boolean {
    return randomInt(1_000_000) < this.config.SCREENING_LOT_SHARE * 1_000_000;
  }
}

async function readRows(
  file: Uint8Array,
  office: string,
): Promise<{ declarations: readonly Declaration[]; faults: RowFault[] }> {
  const declarations = new Map<string, Declaration>();
  const faults: RowFault[] = [];
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  parser.end(file);
  for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
    if (declarations.size + faults.length >= MOST_ROWS) throw new Error(`more than ${String(MOST_ROWS)} rows`);
    const row = declarationRow.safeParse(record);
    if (!row.success) faults.push({ line: info.lines, reason: reasonOf(row.error) });
    else if (row.data.office !== office)
      faults.push({ line: info.lines, reason: `Office ID: is not your office, ${office}` });
    else if (declarations.has(row.data.id))
      faults.push({ line: info.lines, reason: 'Declaration ID: stands in the file twice' });
    else declarations.set(row.data.id, row.data);
  }
  if (declarations.size + faults.length === 0) throw new Error('the file has no rows');
  return { declarations: [...declarations.values()], faults };
}

const reasonOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
