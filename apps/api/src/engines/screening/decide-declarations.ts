import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type Decision, type InspectionOutcome, type ScreenedDeclaration } from './screened-declaration.js';
import { ScreeningRepository } from './screening.repository.js';
import { ReadWorklist } from './worklist.js';

/** Declarations decided on at once at most. */
const MOST = 500;
const MOST_REASON = 1000;

/** What an officer may decide; `release` of a red or an unjudged one is only proposed, and takes a second officer. */
export type DecisionChoice = 'inspect' | 'papers' | 'release';

export type DecisionOutcome =
  | {
      readonly kind: 'decided';
      /** Ids by what became of them. */
      readonly done: readonly string[];
      /** Released only once a second officer agrees. */
      readonly proposed: readonly string[];
      /** Unknown, or decided on by another officer in the meantime. */
      readonly notOpen: readonly string[];
    }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'too_many'; readonly most: number };

export type SimpleOutcome = { readonly kind: 'done' } | { readonly kind: 'not_open' } | { readonly kind: 'no_reason' };

/** What officers do with declarations. Every decision is on record, with the engine's version that it followed or not. */
@Injectable()
export class DecideDeclarations {
  constructor(
    private readonly repository: ScreeningRepository,
    private readonly worklist: ReadWorklist,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async decide(
    officer: Officer,
    ids: readonly string[],
    choice: DecisionChoice,
    reason: string,
  ): Promise<DecisionOutcome> {
    authorise(officer, 'declaration.decide', { office: officer.office });
    const why = cleanText(reason).slice(0, MOST_REASON);
    if (why === '') return { kind: 'no_reason' };
    if (ids.length > MOST) return { kind: 'too_many', most: MOST };
    const levels = await this.worklist.levels(officer.office ?? '');
    const found = (await this.repository.byIds(ids)).filter(({ declaration }) => declaration.office === officer.office);
    const outcome = { done: [] as string[], proposed: [] as string[], notOpen: ids.filter((id) => !has(found, id)) };
    await this.db.transaction(async (tx) => {
      for (const screened of found) {
        const { id } = screened.declaration;
        const passes = levels.get(id) === 'green' || levels.get(id) === 'yellow';
        const decision: Decision = choice === 'release' ? (passes ? 'released' : 'release_proposed') : choice;
        const decided = await this.write(tx, officer, screened, { decision, reason: why });
        (decided ? (decision === 'release_proposed' ? outcome.proposed : outcome.done) : outcome.notOpen).push(id);
      }
    });
    return { kind: 'decided', ...outcome };
  }

  /** Releases what another officer proposed to release. */
  async release(officer: Officer, id: string): Promise<SimpleOutcome> {
    const [screened] = await this.repository.byIds([id]);
    const { office } = screened?.declaration ?? {};
    authorise(officer, 'declaration.release', { office, decidedBy: screened?.decision?.by });
    if (screened === undefined) return { kind: 'not_open' };
    return this.db.transaction(async (tx): Promise<SimpleOutcome> => {
      if (!(await this.repository.release(tx, id, officer.id))) return { kind: 'not_open' };
      await this.record(tx, officer, 'declaration.release', screened, { decision: 'released' });
      return { kind: 'done' };
    });
  }

  async recordInspection(
    officer: Officer,
    id: string,
    outcome: InspectionOutcome,
    note: string,
  ): Promise<SimpleOutcome> {
    const [screened] = await this.repository.byIds([id]);
    authorise(officer, 'declaration.decide', { office: screened?.declaration.office });
    const what = cleanText(note).slice(0, MOST_REASON);
    if (outcome !== 'clean' && what === '') return { kind: 'no_reason' };
    if (screened === undefined) return { kind: 'not_open' };
    const inspection = { outcome, note: what, by: officer.id, at: this.now() };
    return this.db.transaction(async (tx): Promise<SimpleOutcome> => {
      if (!(await this.repository.setOutcome(tx, id, inspection))) return { kind: 'not_open' };
      await this.record(tx, officer, 'declaration.inspected', screened, { outcome, note: what });
      return { kind: 'done' };
    });
  }

  private async write(
    tx: Database,
    officer: Officer,
    screened: ScreenedDeclaration,
    { decision, reason }: { decision: Decision; reason: string },
  ): Promise<boolean> {
    const { id } = screened.declaration;
    const to = { decision, reason, by: officer.id, byName: officer.name, at: this.now() };
    // Another decision may be made as long as nothing came of the first.
    if (!(await this.repository.decide(tx, id, [null, 'inspect', 'papers', 'release_proposed'], to))) return false;
    await this.record(tx, officer, `declaration.${decision}`, screened, { decision, reason });
    return true;
  }

  private record(
    tx: Database,
    officer: Officer,
    action: string,
    screened: ScreenedDeclaration,
    after: unknown,
  ): Promise<void> {
    const { declaration, judgement, decision, inspection } = screened;
    const before = { judgement, decision, inspection };
    const subject = { kind: 'declaration', id: declaration.id };
    const engine = judgement && { name: 'risk-screening', version: judgement.engineVersion };
    return this.audit.append(tx, { officer, action, subject, before, after, engine, at: this.now() });
  }
}

const has = (found: readonly ScreenedDeclaration[], id: string): boolean =>
  found.some(({ declaration }) => declaration.id === id);
