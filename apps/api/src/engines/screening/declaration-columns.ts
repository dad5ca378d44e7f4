import { type Language } from '../../common/language.js';
import { type Cell, type Column, column } from '../../officer-lists/list-file.js';
import { type RiskLevel } from './capacity.js';
import { type LevelledDeclaration } from './worklist.js';

type Words<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, string>>>>;

const LEVELS: Words<RiskLevel> = {
  red: { ko: '적색', en: 'red' },
  yellow: { ko: '황색', en: 'yellow' },
  green: { ko: '녹색', en: 'green' },
  waiting: { ko: '판정 대기', en: 'waiting' },
};
const DECISIONS: Words<'inspect' | 'papers' | 'release_proposed' | 'released'> = {
  inspect: { ko: '검사', en: 'inspect' },
  papers: { ko: '서류 확인', en: 'papers' },
  release_proposed: { ko: '통과 제안', en: 'release proposed' },
  released: { ko: '통과', en: 'released' },
};
const OUTCOMES: Words<'clean' | 'fraud' | 'critical'> = {
  clean: { ko: '이상 없음', en: 'clean' },
  fraud: { ko: '위반', en: 'fraud' },
  critical: { ko: '중대 위반', en: 'critical fraud' },
};

const wordOf = <Code extends string>(words: Words<Code>, code: Code | undefined, language: Language): Cell =>
  code === undefined ? undefined : words[code][language];
const rounded = (share: number | undefined): Cell =>
  share === undefined ? undefined : Math.round(share * 10_000) / 10_000;

/** A listed declaration as a row of a file. */
export const DECLARATION_COLUMNS: readonly Column<LevelledDeclaration>[] = [
  column('id', '신고번호', 'Declaration', ({ screened }) => screened.declaration.id),
  column('date', '신고일', 'Date', ({ screened }) => screened.declaration.date),
  column('office', '세관', 'Office', ({ screened }) => screened.declaration.office),
  column('level', '등급', 'Level', ({ level }, language) => wordOf(LEVELS, level, language)),
  column('score', '점수', 'Score', ({ screened }) => rounded(screened.judgement?.score)),
  column('drawn', '무작위 추출', 'Drawn by lot', ({ screened }) => screened.drawn),
  column('group', '묶음', 'Group', ({ screened: { group } }) => (group === undefined ? undefined : group.rank + 1)),
  column('hs6', 'HS 6단위', 'HS6', ({ screened }) => screened.declaration.hs6),
  column('description', '품명', 'Description', ({ screened }) => screened.declaration.description),
  column('origin', '원산지', 'Origin', ({ screened }) => screened.declaration.origin),
  column('importer', '수입자', 'Importer', ({ screened }) => screened.declaration.importer),
  column('price', '가격(원)', 'Price (won)', ({ screened }) => screened.declaration.price),
  column('netMass', '순중량(kg)', 'Net mass (kg)', ({ screened }) => screened.declaration.netMass),
  column('decision', '결정', 'Decision', ({ screened }, language) =>
    wordOf(DECISIONS, screened.decision?.kind, language),
  ),
  column('decidedBy', '결정자', 'Decided by', ({ screened }) => screened.decision?.byName),
  column('reason', '결정 사유', 'Reason', ({ screened }) => screened.decision?.reason),
  column('outcome', '검사 결과', 'Inspection', ({ screened }, language) =>
    wordOf(OUTCOMES, screened.inspection?.outcome, language),
  ),
  column('waitingReason', '판정 대기 이유', 'Waits because', ({ screened }) => screened.waitingReason),
  column('engineVersion', '엔진 판', 'Engine version', ({ screened }) => screened.judgement?.engineVersion),
];
