import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { words } from '../explanation/wording.js';

interface BodyGroup {
  readonly id: string;
  readonly name: Bilingual;
  /** What the Korean name of the body in charge holds; any of them. */
  readonly named: readonly string[];
}

/** Bodies that people look for by name; a programme that several run together is found under each. */
const GROUPS: readonly BodyGroup[] = [
  { id: 'kcs', name: words('관세청', 'Korea Customs Service'), named: ['관세청'] },
  { id: 'mss', name: words('중소벤처기업부', 'Ministry of SMEs and Startups'), named: ['중소벤처기업부'] },
  { id: 'kosmes', name: words('중소벤처기업진흥공단', 'KOSMES'), named: ['중소벤처기업진흥공단'] },
  { id: 'motir', name: words('산업통상부', 'Ministry of Trade, Industry and Resources'), named: ['산업통상부'] },
  { id: 'kotra', name: words('코트라', 'KOTRA'), named: ['코트라'] },
  { id: 'kita', name: words('한국무역협회', 'KITA'), named: ['한국무역협회'] },
  { id: 'ksure', name: words('한국무역보험공사', 'K-SURE'), named: ['한국무역보험공사'] },
  {
    id: 'banks-and-funds',
    name: words('수출입은행·보증기금 등', 'Eximbank, guarantee funds, Bank of Korea'),
    named: ['한국수출입은행', '보증기금', '한국은행'],
  },
  {
    id: 'farm-and-fishery',
    name: words('농림축산식품부·해양수산부', 'Ministries of agriculture and of oceans'),
    named: ['농림축산식품부', '해양수산부'],
  },
  { id: 'moip', name: words('지식재산처', 'Ministry of Intellectual Property'), named: ['지식재산처'] },
  {
    id: 'local',
    name: words('지방자치단체·지역기관', 'Local governments and agencies'),
    named: [
      '지방자치단체',
      '테크노파크',
      '진흥원과 유관기관',
      '광역시',
      '경제진흥원',
      '통상진흥원',
      '기업진흥원',
    ].concat(['경제일자리진흥원', '일자리경제진흥원', '경제과학진흥원']),
  },
];

export const OTHER_BODY: Pick<BodyGroup, 'id' | 'name'> = {
  id: 'other',
  name: words('그 밖의 기관', 'Other bodies'),
};

export const BODY_GROUPS: readonly Pick<BodyGroup, 'id' | 'name'>[] = [...GROUPS, OTHER_BODY];

/** The groups that a programme is found under; `other` alone where it is none of them. */
export function bodiesOf({ body }: Pick<Programme, 'body'>): readonly string[] {
  const found = GROUPS.filter(({ named }) => named.some((part) => body.ko.includes(part))).map(({ id }) => id);
  return found.length === 0 ? [OTHER_BODY.id] : found;
}
