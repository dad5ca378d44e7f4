import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { type ChainFault } from '../audit-chain.js';
import { type AuditFilter, type AuditRow } from './audit-entry.repository.js';
import {
  AuditChainReport,
  type AuditEntryModel,
  AuditFilterInput,
  AuditOutcomeCode,
  AuditPageModel,
  ChainFaultCode,
} from './audit.model.js';
import { ReviewAudit } from './review-audit.js';

const MOST_FAULTS = 100;

const OUTCOME: Readonly<Record<AuditRow['outcome'], AuditOutcomeCode>> = {
  done: AuditOutcomeCode.DONE,
  refused: AuditOutcomeCode.REFUSED,
  failed: AuditOutcomeCode.FAILED,
};
const FAULT: Readonly<Record<ChainFault['kind'], ChainFaultCode>> = {
  missing: ChainFaultCode.MISSING,
  edited: ChainFaultCode.EDITED,
  unlinked: ChainFaultCode.UNLINKED,
  head: ChainFaultCode.HEAD,
  cut: ChainFaultCode.CUT,
  anchor: ChainFaultCode.ANCHOR,
};

const toModel = (row: AuditRow): AuditEntryModel => ({
  ...row,
  officerRoles: row.officerRoles === null ? [] : row.officerRoles.split(',').filter((role) => role !== ''),
  outcome: OUTCOME[row.outcome],
});

/** Empty fields of a form count as not given. */
function toFilter(input: AuditFilterInput | null | undefined): AuditFilter {
  const given = Object.entries(input ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return Object.fromEntries(given);
}

/** What auditors see. */
@Resolver()
export class AuditResolver {
  constructor(private readonly review: ReviewAudit) {}

  @Query(() => AuditPageModel)
  @OfficersOnly('audit.read')
  async auditEntries(
    @CurrentOfficer() officer: Officer,
    @Args('filter', { nullable: true }) filter?: AuditFilterInput,
    @Args('after', { type: () => Int, nullable: true }) after?: number,
  ): Promise<AuditPageModel> {
    const { rows, next } = await this.review.list(officer, toFilter(filter), after ?? undefined);
    return { entries: rows.map(toModel), next };
  }

  @Mutation(() => AuditChainReport, { description: 'Goes along the whole chain; the check itself is put on record.' })
  @OfficersOnly('audit.verify')
  async verifyAuditChain(@CurrentOfficer() officer: Officer): Promise<AuditChainReport> {
    const { entries, head, faults } = await this.review.verify(officer);
    return {
      entries,
      hash: head?.hash,
      faults: faults.slice(0, MOST_FAULTS).map(({ position, kind }) => ({ position, kind: FAULT[kind] })),
    };
  }
}
