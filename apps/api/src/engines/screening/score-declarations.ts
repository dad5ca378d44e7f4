import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { EngineGateway } from '../gateway/engine-gateway.js';
import { WaitingWork } from '../gateway/waiting-work.js';
import { type Declaration, declarationTensors } from '../risk/declaration.js';
import { GROUP_TRAITS, REASONS } from '../risk/risk-contract.js';
import { type DeclarationGroup, type RiskJudgement } from './screened-declaration.js';
import { ScoringRepository } from './scoring.repository.js';

/** Declarations in one request to the engine. */
const PIECE = 500;
/** Open declarations that are grouped at most, the newest. */
const MOST_GROUPED = 50_000;

/**
 * Has waiting declarations judged by the engine. While there is none that answers, they wait, with the reason, and are
 * tried again; nothing is lost when the engine or the portal stops in between.
 */
@Injectable()
export class ScoreDeclarations extends WaitingWork {
  constructor(
    private readonly repository: ScoringRepository,
    private readonly gateway: EngineGateway,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    super();
  }

  /** Judges all that wait, then groups what is open. Stops at the first refusal; resolves to how many were judged. */
  async doWaiting(): Promise<number> {
    let judged = 0;
    while (!this.stopped) {
      const piece = await this.repository.waiting(PIECE);
      if (piece.length === 0 || !(await this.score(piece))) break;
      judged += piece.length;
    }
    if (judged > 0) await this.groupOpen();
    return judged;
  }

  /** @returns false when there was no answer */
  private async score(piece: readonly Declaration[]): Promise<boolean> {
    const outcome = await this.gateway.ask('risk-screening', { inputs: declarationTensors(piece) });
    if (outcome.kind === 'unavailable') {
      await this.repository.setWaitingReason(
        piece.map(({ id }) => id),
        outcome.reason,
      );
      return false;
    }
    const judgements = judgementsOf(outcome.outputs, outcome.version, piece.length);
    const judged = piece.flatMap((declaration, row) => {
      const judgement = judgements[row];
      return judgement === undefined ? [] : [{ declaration, judgement }];
    });
    await this.repository.setJudgements(judged, this.now());
    return true;
  }

  /** Groups are an aid for looking through; without an answer the last ones stay. */
  private async groupOpen(): Promise<void> {
    const open = await this.repository.openDeclarations(MOST_GROUPED);
    const outcome = await this.gateway.ask('risk-groups', { inputs: declarationTensors(open) });
    if (outcome.kind === 'unavailable') {
      this.logger.warn(`declarations were not grouped: ${outcome.reason}, ${outcome.detail}`);
      return;
    }
    await this.repository.setGroups(groupsOf(outcome.outputs, open));
  }
}

type Outputs = ReadonlyMap<string, readonly (string | number | boolean)[]>;

/** What the gateway let through fits the contract; a tensor of reasons holds {@link REASONS} a row. */
function judgementsOf(outputs: Outputs, engineVersion: string, rows: number): RiskJudgement[] {
  const numbers = (name: string) => (outputs.get(name) ?? []) as readonly number[];
  const subjects = (outputs.get('reason_subject') ?? []) as readonly string[];
  const [scores, weights] = [numbers('score'), numbers('reason_contribution')];
  const [inspected, frauds] = [numbers('reason_inspected'), numbers('reason_frauds')];
  return Array.from({ length: rows }, (_, row) => ({
    engineVersion,
    score: scores[row] ?? NaN,
    reasons: Array.from({ length: REASONS }, (_each, rank) => row * REASONS + rank).map((at) => ({
      subject: subjects[at] ?? '',
      contribution: weights[at] ?? 0,
      past:
        (inspected[at] ?? -1) < 0 ? undefined : { inspected: inspected[at] ?? 0, frauds: Math.max(0, frauds[at] ?? 0) },
    })),
  }));
}

function groupsOf(
  outputs: Outputs,
  declarations: readonly Declaration[],
): { ids: readonly string[]; group: DeclarationGroup }[] {
  const numbers = (name: string) => (outputs.get(name) ?? []) as readonly number[];
  const traits = (outputs.get('group_trait') ?? []) as readonly string[];
  const [ranks, scores, deviations] = [numbers('group'), numbers('group_score'), numbers('group_deviation')];
  const groups = new Map<number, { ids: string[]; group: DeclarationGroup }>();
  declarations.forEach(({ id }, row) => {
    const rank = ranks[row] ?? 0;
    const known = groups.get(rank);
    if (known !== undefined) {
      known.ids.push(id);
      return;
    }
    const own = Array.from({ length: GROUP_TRAITS }, (_, at) => ({
      trait: traits[row * GROUP_TRAITS + at] ?? '',
      deviation: deviations[row * GROUP_TRAITS + at] ?? 0,
    }));
    groups.set(rank, { ids: [id], group: { rank, meanScore: scores[row] ?? 0, traits: own } });
  });
  return [...groups.values()];
}
