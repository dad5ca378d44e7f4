import { type Declaration } from '../risk/declaration.js';

/** What speaks for or against a declaration, as the engine tells it. */
export interface RiskReason {
  /** Parts of the declaration, such as `hs6+origin`, or a feature of it. */
  readonly subject: string;
  /** Log-odds that it adds; below zero where it speaks for the declaration. */
  readonly contribution: number;
  /** Past inspections of declarations alike in this, and frauds among them; undefined where none are counted. */
  readonly past: { readonly inspected: number; readonly frauds: number } | undefined;
}

/** What the companies of a group have in common, with how far it is from all others in standard deviations. */
export interface GroupTrait {
  readonly trait: string;
  readonly deviation: number;
}

export type Decision = 'inspect' | 'papers' | 'release_proposed' | 'released';
export type InspectionOutcome = 'clean' | 'fraud' | 'critical';

export interface RiskJudgement {
  /** Probability of fraud, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RiskReason[];
  readonly engineVersion: string;
}

export interface DeclarationGroup {
  /** 0 is the riskiest. */
  readonly rank: number;
  readonly meanScore: number;
  readonly traits: readonly GroupTrait[];
}

export interface ScreenedDeclaration {
  readonly declaration: Declaration;
  readonly receivedAt: Date;
  readonly drawn: boolean;
  /** Undefined: not judged yet. That is not a low risk. */
  readonly judgement: RiskJudgement | undefined;
  readonly waitingReason: string | undefined;
  readonly group: DeclarationGroup | undefined;
  readonly decision:
    | {
        readonly kind: Decision;
        readonly reason: string;
        readonly by: string;
        readonly byName: string;
        readonly at: Date;
      }
    | undefined;
  readonly releasedBy: string | undefined;
  readonly inspection: { readonly outcome: InspectionOutcome; readonly note: string; readonly at: Date } | undefined;
}
