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
import { ScreeningRepository } from './screening.repository.js';
import { type WorklistFilter } from './worklist-filter.js';
import { placeAfter, type Placed, readPlace, writePlace } from './worklist-place.js';

/** Declarations in a page at most. */
const MOST = 200;
/** Shares that the capacity slider offers. */
const SHARES = Array.from({ length: 41 }, (_, percent) => percent / 100);

export interface WorklistQuery extends Omit<WorklistFilter, 'office'> {
  /** The officer's own; the office's standing one where it isn't said. */
  readonly capacity?: Capacity | undefined;
  readonly level?: RiskLevel | undefined;
  /** Where the page before ended, as it was told. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface LevelledDeclaration {
  readonly screened: ScreenedDeclaration;
  readonly level: RiskLevel;
}

export interface Worklist {
  readonly declarations: readonly LevelledDeclaration[];
  /** Where this page ends; undefined: it is the last one. */
  readonly next: string | undefined;
  /** All that the filter lets through. */
  readonly total: number;
  readonly byLevel: Readonly<Record<RiskLevel, number>>;
  readonly capacity: Capacity;
  /** Over all that is open in the office, not over what the filter lets through. */
  readonly curve: readonly CapacityPoint[];
}

interface Scored extends Placed {
  readonly score: number | undefined;
}

interface Ranked extends Scored {
  readonly level: RiskLevel;
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

  /** @throws BadRequestException for a place that is none */
  async read(officer: Officer, query: WorklistQuery): Promise<Worklist> {
    const { capacity = this.standingCapacity, level, after, limit, ...filter } = query;
    const { listed, open } = await this.ranked(officer, filter, capacity);
    const chosen = level === undefined ? listed : listed.filter((each) => each.level === level);
    const from = after === undefined ? 0 : placeAfter(chosen, readPlace(after), filter.order);
    const page = chosen.slice(from, from + Math.min(limit, MOST));
    const last = page.at(-1);
    return {
      declarations: await this.shown(page),
      next: last !== undefined && from + page.length < chosen.length ? writePlace(last) : undefined,
      total: chosen.length,
      byLevel: countOf(listed.map((each) => each.level)),
      capacity,
      curve: capacityCurve(open, SHARES),
    };
  }

  /** All that a filter lets through, for a file. @param most rows at most */
  async all(
    officer: Officer,
    { level, ...filter }: Omit<WorklistFilter, 'office'> & { readonly level?: RiskLevel | undefined },
    capacity: Capacity,
    most: number,
  ): Promise<LevelledDeclaration[]> {
    const { listed } = await this.ranked(officer, filter, capacity);
    const chosen = level === undefined ? listed : listed.filter((each) => each.level === level);
    return this.shown(chosen.slice(0, most));
  }

  private async ranked(
    officer: Officer,
    filter: Omit<WorklistFilter, 'office'>,
    capacity: Capacity,
  ): Promise<{ readonly listed: readonly Ranked[]; readonly open: readonly Scored[] }> {
    authorise(officer, 'declaration.read', { office: officer.office });
    const office = officer.office ?? '';
    const [open, scored] = await Promise.all([this.open(office), this.repository.scores({ ...filter, office })]);
    // Only what is open has a place in the capacity.
    const levels = filter.state === 'open' ? levelsByCapacity(open, capacity) : new Map<string, RiskLevel>();
    const listed = scored.map((each) => ({ ...each, level: levels.get(each.id) ?? levelOutsideCapacity(each.score) }));
    return { listed, open };
  }

  private async shown(page: readonly Ranked[]): Promise<LevelledDeclaration[]> {
    const levels = new Map(page.map(({ id, level }) => [id, level]));
    const declarations = await this.repository.byIds(page.map(({ id }) => id));
    return declarations.map((screened) => ({ screened, level: levels.get(screened.declaration.id) ?? 'waiting' }));
  }

  /** Levels of all open declarations of an office. */
  async levels(office: string, capacity: Capacity = this.standingCapacity): Promise<Map<string, RiskLevel>> {
    return levelsByCapacity(await this.open(office), capacity);
  }

  /** All that waits for a decision in an office: what its capacity is shared out among, whatever the list shows of it. */
  private open(office: string): Promise<readonly Scored[]> {
    return this.repository.scores({ office, state: 'open', order: 'score' });
  }
}

function countOf(levels: readonly RiskLevel[]): Record<RiskLevel, number> {
  const counts = Object.fromEntries(RISK_LEVELS.map((level) => [level, 0])) as Record<RiskLevel, number>;
  for (const level of levels) counts[level] += 1;
  return counts;
}
