import { type Language } from '../../../common/language.js';
import { type AlertState, type EntryKind, type Verdict } from '../model/fraud-alert.js';
import { type StoryPart } from '../story/tell-story.js';

/** Words of files that leave the portal: the list as CSV, an alert as PDF. */
export interface ReportWords {
  readonly heading: string;
  readonly made: (by: string, at: string, purpose: string) => string;
  readonly aid: string;
  readonly page: (page: number, of: number) => string;
  readonly parts: Readonly<Record<StoryPart, string>>;
  readonly states: Readonly<Record<AlertState, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly entries: Readonly<Record<EntryKind, string>>;
  readonly vanished: string;
  readonly sections: Readonly<Record<'prices' | 'transactions' | 'network' | 'work', string>>;
  readonly columns: Readonly<
    Record<
      | 'id'
      | 'date'
      | 'record'
      | 'firm'
      | 'partner'
      | 'goods'
      | 'quantity'
      | 'amount'
      | 'price'
      | 'pattern'
      | 'from'
      | 'until'
      | 'transactions'
      | 'exposure'
      | 'certainty'
      | 'state'
      | 'verdict'
      | 'engine'
      | 'sender'
      | 'to'
      | 'kind',
      string
    >
  >;
  readonly directions: Readonly<Record<'import' | 'export' | 'out' | 'in', string>>;
  readonly links: Readonly<Record<'goods' | 'money', string>>;
  readonly band: string;
  readonly more: (count: number) => string;
  readonly nobody: string;
}

const KOREAN: ReportWords = {
  heading: '무역금융 부정 의심 보고',
  made: (by, at, purpose) => `작성 ${by} · ${at} · 목적: ${purpose}`,
  aid: '엔진의 판단을 돕는 자료이며 위법 여부를 정하지 않습니다. 업무 목적 외로 쓰거나 옮길 수 없습니다.',
  page: (page, of) => `${String(page)} / ${String(of)}`,
  parts: {
    what: '무엇',
    who: '누가',
    when: '언제',
    how_much: '얼마나',
    compared: '무엇과 비교하여',
    against: '반대로 볼 점',
    certainty: '확실성',
  },
  states: { open: '미착수', taken: '조사 중', close_proposed: '종결 승인 대기', closed: '종결' },
  verdicts: { founded: '혐의 인정', unfounded: '혐의 없음', outside_inquiry: '외부 조사 필요' },
  entries: {
    take: '착수',
    note: '메모',
    propose: '종결 제안',
    close: '종결 승인',
    send_back: '되돌려 보냄',
    reopen: '다시 엶',
  },
  vanished: '최근 분석에서는 나타나지 않음',
  sections: { prices: '단가', transactions: '거래', network: '당사자 관계', work: '조사 기록' },
  columns: {
    id: '번호',
    date: '날짜',
    record: '구분',
    firm: '국내 업체',
    partner: '해외 거래처',
    goods: 'HS · 원산지',
    quantity: '수량',
    amount: '금액(달러)',
    price: '단가(달러)',
    pattern: '유형',
    from: '처음',
    until: '마지막',
    transactions: '거래 수',
    exposure: '의심 금액(달러)',
    certainty: '확실성',
    state: '상태',
    verdict: '결론',
    engine: '엔진 판',
    sender: '보낸 쪽',
    to: '받은 쪽',
    kind: '종류',
  },
  directions: { import: '수입', export: '수출', out: '지급', in: '수령' },
  links: { goods: '물품', money: '대금' },
  band: '통상 범위',
  more: (count) => `이 밖에 ${String(count)}건이 더 있습니다.`,
  nobody: '아직 기록이 없습니다.',
};

const ENGLISH: ReportWords = {
  heading: 'Suspected trade-finance fraud',
  made: (by, at, purpose) => `Made by ${by} · ${at} · purpose: ${purpose}`,
  aid: 'The engine’s view is an aid to judgement and settles no offence. Not to be used or passed on beyond its purpose.',
  page: (page, of) => `${String(page)} / ${String(of)}`,
  parts: {
    what: 'What',
    who: 'Who',
    when: 'When',
    how_much: 'How much',
    compared: 'Compared with what',
    against: 'What speaks against it',
    certainty: 'How sure',
  },
  states: { open: 'Open', taken: 'Under inquiry', close_proposed: 'Closing proposed', closed: 'Closed' },
  verdicts: { founded: 'Founded', unfounded: 'Unfounded', outside_inquiry: 'Needs outside inquiry' },
  entries: {
    take: 'Taken on',
    note: 'Note',
    propose: 'Closing proposed',
    close: 'Closed',
    send_back: 'Sent back',
    reopen: 'Reopened',
  },
  vanished: 'Not found any more by the latest run',
  sections: { prices: 'Unit prices', transactions: 'Transactions', network: 'Parties', work: 'Work on the case' },
  columns: {
    id: 'Number',
    date: 'Day',
    record: 'Kind',
    firm: 'Firm',
    partner: 'Partner abroad',
    goods: 'HS · origin',
    quantity: 'Quantity',
    amount: 'Amount ($)',
    price: 'Unit price ($)',
    pattern: 'Pattern',
    from: 'First day',
    until: 'Last day',
    transactions: 'Transactions',
    exposure: 'Exposure ($)',
    certainty: 'Certainty',
    state: 'State',
    verdict: 'Verdict',
    engine: 'Engine version',
    sender: 'From',
    to: 'To',
    kind: 'Of',
  },
  directions: { import: 'Import', export: 'Export', out: 'Paid', in: 'Received' },
  links: { goods: 'Goods', money: 'Money' },
  band: 'usual band',
  more: (count) => `There are ${String(count)} more.`,
  nobody: 'Nothing is written yet.',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { ko: KOREAN, en: ENGLISH };
