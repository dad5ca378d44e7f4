import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import {
  type Capacity,
  capacityCurve,
  type CapacityPoint,
  levelOutsideCapacity,
  levelsByCapacity,
  RISK_LEVELS,
  type RiskLevel,
} from './capacity.js';
import { type ScreenedDeclaration } from './screened-declaration.js';
import { ScreeningRepository, type WorklistFilter } from './screening.repository.js';

/** Declarations in a page at most. */
const MOST = 200;
/** Shares that the capacity slider offers. */
const SHARES = Array.from({ length: 41 }, (_, percent) => percent / 100);

export interface WorklistQuery extends Omit<WorklistFilter, 'office'> {
  /** The officer's own; the office's standing one where it isn't said. */
  readonly capacity?: Capacity | undefined;
  readonly level?: RiskLevel | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface LevelledDeclaration {
  readonly screened: ScreenedDeclaration;
  readonly level: RiskLevel;
}

export interface Worklist {
  readonly declarations: readonly LevelledDeclaration[];
  /** All that the filter lets through. */
  readonly total: number;
  readonly byLevel: Readonly<Record<RiskLevel, number>>;
  readonly capacity: Capacity;
  readonly curve: readonly CapacityPoint[];
}

/** What is to be screened in the officer's office, ranked, with levels by capacity. */
@Injectable()
export class ReadWorklist {
  constructor(
    private readonly repository: ScreeningRepository,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  get standingCapacity(): Capacity {
    return { red: this.config.SCREENING_RED_SHARE, yellow: this.config.SCREENING_YELLOW_SHARE };
  }

  async read(officer: Officer, query: WorklistQuery): Promise<Worklist> {
    const { office } = officer;
    authorise(officer, 'declaration.read', { office });
    const { capacity = this.standingCapacity, level, offset, limit, ...filter } = query;
    const [levels, listed] = await Promise.all([
      // Only what is open has a place in the capacity.
      filter.state === 'open' ? this.levels(office ?? '', capacity) : new Map<string, RiskLevel>(),
      this.repository.scores({ ...filter, office: office ?? '' }),
    ]);
    const levelled = listed.map((each) => ({
      ...each,
      level: levels.get(each.id) ?? levelOutsideCapacity(each.score),
    }));
    const chosen = level === undefined ? levelled : levelled.filter((each) => each.level === level);
    const page = chosen.slice(offset, offset + Math.min(limit, MOST));
    const byId = new Map(page.map((each) => [each.id, each.level]));
    const declarations = await this.repository.byIds(page.map(({ id }) => id));
    return {
      declarations: declarations.map((screened) => ({
        screened,
        level: byId.get(screened.declaration.id) ?? 'waiting',
      })),
      total: chosen.length,
      byLevel: countOf(levelled.map((each) => each.level)),
      capacity,
      curve: capacityCurve(listed, SHARES),
    };
  }

  /** Levels of all open declarations of an office. */
  async levels(office: string, capacity: Capacity = this.standingCapacity): Promise<Map<string, RiskLevel>> {
    return levelsByCapacity(await this.repository.scores({ office, state: 'open', order: 'score' }), capacity);
  }
}

function countOf(levels: readonly RiskLevel[]): Record<RiskLevel, number> {
  const counts = Object.fromEntries(RISK_LEVELS.map((level) => [level, 0])) as Record<RiskLevel, number>;
  for (const level of levels) counts[level] += 1;
  return counts;
}
