import { describe, expect, it } from '@jest/globals';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Statement } from '../statement/statement.js';
import { byLeaving } from './by-leaving.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';

const record = (id: string, question: string, topic: string): ConsultationRecord =>
  ({ id, topic, question: { ko: question, en: '' }, answer: { ko: '', en: '' } }) as ConsultationRecord;
const IMPORT = record('import', '화장품을 수입해 팔려면 무엇이 필요한가요?', 'requirements');
const EXPORT = record('export', '수출할 때도 허가가 필요한 물품이 있나요?', 'export-clearance');

const finding = (outcome: SearchOutcome['outcome'], ...matches: ConsultationRecord[]): QuestionSearch => ({
  search: () => Promise.resolve({ outcome, score: 0.8, matches, chances: new Map() }),
  exact: () => undefined,
  find: () => undefined,
  limits: [],
});
const asked = (statement: Statement): PartToFind => ({
  part: { query: '화장품 해외에 팔려는데 인증', aspect: null },
  statement,
  continues: false,
  given: [],
  settled: [],
  mayAsk: true,
});
const found = { kind: 'record', record: IMPORT, matches: [IMPORT] } as const;

describe('byLeaving', () => {
  it('takes a record for what leaves in place of one for what comes in', async () => {
    const index = finding('answer', IMPORT, EXPORT);
    expect(await byLeaving(asked({ leaving: true }), found, index)).toMatchObject({ kind: 'record', record: EXPORT });
  });

  it('finds nothing where only records for what comes in are near', async () => {
    const index = finding('answer', IMPORT);
    expect(await byLeaving(asked({ leaving: true }), found, index)).toMatchObject({ kind: 'nothing' });
  });

  it('lets what was found stand where nothing leaves or it is about what leaves', async () => {
    const index = finding('answer', EXPORT);
    expect(await byLeaving(asked({}), found, index)).toBeUndefined();
    expect(await byLeaving(asked({ leaving: true }), { ...found, record: EXPORT }, index)).toBeUndefined();
  });
});
