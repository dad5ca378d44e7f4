import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { column } from '../../officer-lists/list-file.js';
import { EngineGateway } from '../gateway/engine-gateway.js';
import { levelOutsideCapacity, RISK_LEVELS } from './capacity.js';
import { DECLARATION_COLUMNS } from './declaration-columns.js';
import { type DriftMonth, driftByMonth, type SelectionShare, selectionBy } from './monitors.js';
import { ReadDeclaration } from './read-declaration.js';
import { ScreeningRepository } from './screening.repository.js';
import { WORKLIST_ORDERS, WORKLIST_STATES } from './worklist-filter.js';
import { TRAINING_COLUMNS } from './training-columns.js';
import { type LevelledDeclaration, ReadWorklist } from './worklist.js';

const share = z.number().min(0).max(1).optional();
const worklistFilter = z.strictObject({
  state: z.enum(WORKLIST_STATES).default('open'),
  order: z.enum(WORKLIST_ORDERS).default('score'),
  level: z.enum(RISK_LEVELS).optional(),
  group: z.number().int().min(0).optional(),
  hs: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  origin: z.string().min(1).max(40).optional(),
  importer: z.string().min(1).max(40).optional(),
  red: share,
  yellow: share,
});
const relatedFilter = z.strictObject({ id: z.string().min(1).max(64), by: z.enum(['importer', 'goods']) });
const selectionFilter = z.strictObject({ by: z.enum(['office', 'origin']) });

/** Lists of screening as files: the worklist, a declaration's history, the engines' state and what monitors tell. */
@Injectable()
export class ScreeningLists implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly worklist: ReadWorklist,
    private readonly declarations: ReadDeclaration,
    private readonly repository: ScreeningRepository,
    private readonly gateway: EngineGateway,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'declarations',
      operation: 'declaration.export',
      ofOffice: true,
      filter: worklistFilter,
      columns: DECLARATION_COLUMNS,
      rows: (officer, { red, yellow, ...filter }, most) => {
        const standing = this.worklist.standingCapacity;
        return this.worklist.all(
          officer,
          filter,
          { red: red ?? standing.red, yellow: yellow ?? standing.yellow },
          most,
        );
      },
    });
    this.lists.add({
      id: 'related-declarations',
      operation: 'declaration.export',
      ofOffice: true,
      filter: relatedFilter,
      columns: DECLARATION_COLUMNS,
      rows: (officer, { id, by }, most) => this.related(officer, id, by, most),
    });
    this.lists.add({
      id: 'inspected-declarations',
      operation: 'declaration.export',
      ofOffice: true,
      filter: z.strictObject({}),
      columns: TRAINING_COLUMNS,
      rows: ({ office = '' }, _filter, most) => this.repository.inspected(office, most),
    });
    this.addEngines();
    this.addMonitors();
  }

  private async related(
    officer: Officer,
    id: string,
    by: 'importer' | 'goods',
    most: number,
  ): Promise<LevelledDeclaration[]> {
    const related = await this.declarations.related(officer, id, by, { limit: most });
    return related.map((screened) => ({ screened, level: levelOutsideCapacity(screened.judgement?.score) }));
  }

  private addEngines(): void {
    type Row = Awaited<ReturnType<EngineGateway['status']>>[number];
    this.lists.add({
      id: 'engines',
      operation: 'engine.read',
      filter: z.strictObject({}),
      columns: [
        column<Row>('kind', '엔진', 'Engine', ({ kind }) => kind),
        column<Row>('health', '상태', 'Health', ({ status }) => status?.health ?? 'not_configured'),
        column<Row>('address', '주소', 'Address', ({ status }) => status?.address),
        column<Row>('model', '모델', 'Model', ({ status }) => status?.model),
        column<Row>('pinnedVersion', '고정 판', 'Pinned version', ({ status }) => status?.pinnedVersion),
        column<Row>('breaker', '차단기', 'Breaker', ({ status }) => status?.breaker),
        column<Row>('answered', '응답', 'Answered', ({ status }) => status?.calls.answered),
        column<Row>('p50Ms', '중앙값(ms)', 'p50 (ms)', ({ status }) => status?.calls.p50Ms),
        column<Row>('p95Ms', '95분위(ms)', 'p95 (ms)', ({ status }) => status?.calls.p95Ms),
      ],
      rows: async (officer) => {
        authorise(officer, 'engine.read');
        return this.gateway.status();
      },
    });
  }

  private addMonitors(): void {
    this.lists.add({
      id: 'screening-drift',
      operation: 'engine.read',
      filter: z.strictObject({}),
      columns: [
        column<DriftMonth>('month', '월', 'Month', ({ month }) => month),
        column<DriftMonth>('declarations', '신고 수', 'Declarations', ({ declarations }) => declarations),
        column<DriftMonth>('meanScore', '평균 점수', 'Mean score', ({ meanScore }) => meanScore),
        column<DriftMonth>('stabilityIndex', '안정성 지수', 'Stability index', ({ stabilityIndex }) => stabilityIndex),
      ],
      rows: async (officer) => driftByMonth(await this.monitored(officer)),
    });
    this.lists.add({
      id: 'screening-selection',
      operation: 'engine.read',
      filter: selectionFilter,
      columns: [
        column<SelectionShare>('of', '구분', 'Of', ({ of }) => of),
        column<SelectionShare>('declarations', '신고 수', 'Declarations', ({ declarations }) => declarations),
        column<SelectionShare>('selected', '검사 비율', 'Share inspected', ({ selected }) => selected),
        column<SelectionShare>('hitRate', '적발률', 'Hit rate', ({ hitRate }) => hitRate),
      ],
      rows: async (officer, { by }) => selectionBy(await this.monitored(officer), by),
    });
  }

  private monitored(officer: Officer) {
    authorise(officer, 'engine.read');
    return this.repository.monitored();
  }
}
