import { type EngineStatus } from '../gateway/engine-client.js';
import { levelOutsideCapacity, type RiskLevel } from '../screening/capacity.js';
import { type ScreenedDeclaration } from '../screening/screened-declaration.js';
import { BreakerStateCode, EngineHealthCode, type EngineStatusModel } from './engine-status.model.js';
import {
  DecisionCode,
  InspectionOutcomeCode,
  RiskLevelCode,
  type ScreenedDeclarationModel,
} from './screening.model.js';

const LEVELS = {
  red: RiskLevelCode.RED,
  yellow: RiskLevelCode.YELLOW,
  green: RiskLevelCode.GREEN,
  waiting: RiskLevelCode.WAITING,
} as const satisfies Record<RiskLevel, RiskLevelCode>;
const DECISIONS = {
  inspect: DecisionCode.INSPECT,
  papers: DecisionCode.PAPERS,
  release_proposed: DecisionCode.RELEASE_PROPOSED,
  released: DecisionCode.RELEASED,
} as const;
const OUTCOMES = {
  clean: InspectionOutcomeCode.CLEAN,
  fraud: InspectionOutcomeCode.FRAUD,
  critical: InspectionOutcomeCode.CRITICAL,
} as const;
const BREAKERS = {
  closed: BreakerStateCode.CLOSED,
  open: BreakerStateCode.OPEN,
  half_open: BreakerStateCode.HALF_OPEN,
} as const;

export const toLevelCode = (level: RiskLevel): RiskLevelCode => LEVELS[level];

export function toDeclarationModel(screened: ScreenedDeclaration, level: RiskLevel): ScreenedDeclarationModel {
  const { declaration, judgement, group, decision, inspection } = screened;
  return {
    ...declaration,
    level: LEVELS[level],
    score: judgement?.score,
    reasons: (judgement?.reasons ?? []).map(({ subject, contribution, past }) => ({ subject, contribution, ...past })),
    engineVersion: judgement?.engineVersion,
    waitingReason: screened.waitingReason,
    group: group && { ...group, traits: [...group.traits] },
    drawn: screened.drawn,
    decision: decision && {
      kind: DECISIONS[decision.kind],
      reason: decision.reason,
      by: decision.byName,
      at: decision.at,
    },
    inspection: inspection && { ...inspection, outcome: OUTCOMES[inspection.outcome] },
  };
}

/** A declaration shown beside another one: its place in the capacity isn't worked out. */
export const toRelatedModel = (screened: ScreenedDeclaration): ScreenedDeclarationModel =>
  toDeclarationModel(screened, levelOutsideCapacity(screened.judgement?.score));

export function toStatusModel(kind: string, status: EngineStatus | undefined): EngineStatusModel {
  if (status === undefined) {
    const none = { servedVersions: [], failed: [], answered: 0, fromCache: 0, underWay: 0, waiting: 0 };
    return { kind, health: EngineHealthCode.NOT_CONFIGURED, ...none };
  }
  const { calls, breaker, health, servedVersions, ...rest } = status;
  const { failed, ...figures } = calls;
  return {
    ...rest,
    ...figures,
    kind,
    health: health === 'up' ? EngineHealthCode.UP : EngineHealthCode.DOWN,
    breaker: BREAKERS[breaker],
    servedVersions: [...(servedVersions ?? [])],
    failed: Object.entries(failed).map(([reason, count]) => ({ reason, calls: count })),
  };
}
