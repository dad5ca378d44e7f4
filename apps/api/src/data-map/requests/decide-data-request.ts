import { Inject, Injectable } from '@nestjs/common';
import { type AuditEntry, AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type PagePlace } from '../../database/page-place.js';
import { type DataRequest, type DataRequestStatus } from './data-request.js';
import { type DataRequestChange, DataRequestRepository } from './data-request.repository.js';
import { readExchangeText, type TextFault } from './exchange-text.js';

/** What an officer does with a request. */
export const DATA_REQUEST_ACTIONS = ['ask', 'approve', 'refuse'] as const;
export type DataRequestAction = (typeof DATA_REQUEST_ACTIONS)[number];

export type DecideOutcome =
  | { readonly kind: 'changed'; readonly request: DataRequest }
  | TextFault
  /** It was withdrawn, decided already, or waits for its requester. */
  | { readonly kind: 'not_open' };

/** Requests in a page. */
const PAGE = 50;
const SUBJECT = 'data-request';
/** From which states an action leads on: somebody who doesn't answer can still be refused, and what is clear approved. */
const FROM: Readonly<Record<DataRequestAction, readonly DataRequestStatus[]>> = {
  ask: ['received', 'answered'],
  approve: ['received', 'question', 'answered'],
  refuse: ['received', 'question', 'answered'],
};

/** What officers do with requests for data; all of it is on record. */
@Injectable()
export class DecideDataRequest {
  private lookUp: { readonly ids: string[]; readonly found: Promise<ReadonlyMap<string, AuditEntry[]>> } | undefined;

  constructor(
    private readonly requests: DataRequestRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Oldest first, a page at a time. @throws AuthorityRefusal */
  list(
    officer: Officer,
    statuses: readonly DataRequestStatus[],
    after?: PagePlace,
    limit = PAGE,
  ): Promise<DataRequest[]> {
    authorise(officer, 'data-request.read');
    return this.requests.list(statuses, limit, after);
  }

  /** What officers did with a request, oldest first. A list's requests are looked up together. */
  async historyOf(id: string): Promise<AuditEntry[]> {
    this.lookUp ??= this.lookUpTogether();
    this.lookUp.ids.push(id);
    return (await this.lookUp.found).get(id) ?? [];
  }

  /** One query for all that are asked for before the process turns to something else. */
  private lookUpTogether(): NonNullable<typeof this.lookUp> {
    const ids: string[] = [];
    const found = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.lookUp = undefined;
      return this.audit.ofEach(SUBJECT, ids);
    });
    return { ids, found };
  }

  /**
   * @param written the question, how the data are handed over and on what terms, or the reason for the refusal
   * @throws AuthorityRefusal
   */
  async act(officer: Officer, id: string, action: DataRequestAction, written: string): Promise<DecideOutcome> {
    authorise(officer, 'data-request.decide');
    const read = readExchangeText(written);
    if (read.kind !== 'text') return read;
    const at = this.now();
    return this.db.transaction(async (tx): Promise<DecideOutcome> => {
      const before = await this.requests.hold(tx, id);
      if (before === undefined || !FROM[action].includes(before.status)) return { kind: 'not_open' };
      const change = { ...changeBy(action, before, read.text, at), officerId: officer.id };
      const after = await this.requests.change(tx, id, change);
      if (after === undefined) return { kind: 'not_open' };
      const subject = { kind: SUBJECT, id };
      await this.audit.append(tx, { officer, action: `${SUBJECT}.${action}`, subject, before, after, at });
      return { kind: 'changed', request: after };
    });
  }
}

function changeBy(
  action: DataRequestAction,
  { exchange }: DataRequest,
  text: string,
  at: Date,
): Omit<DataRequestChange, 'officerId'> {
  switch (action) {
    case 'ask':
      return { status: 'question', exchange: [...exchange, { question: text, askedAt: at, answer: undefined }], at };
    case 'approve':
      return { status: 'approved', decision: text, at };
    case 'refuse':
      return { status: 'refused', decision: text, at };
  }
}
