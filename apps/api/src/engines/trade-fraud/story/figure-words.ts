import { type Language } from '../../../common/language.js';
import { type EngineFigure } from './story-facts.js';
import { type Teller } from './teller.js';

interface FigureWords extends Readonly<Record<Language, string>> {
  readonly kind: 'number' | 'money' | 'percent';
}

/**
 * Figures of the reference engine (its list: `alert-figures.ts` in `apps/engines`) that tell something of an alert as a
 * whole; those of another engine are told by their own name.
 */
const FIGURES: Readonly<Record<string, FigureWords>> = {
  comparisons: { kind: 'number', ko: '비교한 거래 상대 수', en: 'firm–partner pairs compared' },
  timesMedian: { kind: 'number', ko: '통상 가격 대비 배수', en: 'times the usual price' },
  ownPrice: { kind: 'money', ko: '같은 상대와의 다른 거래 단가', en: 'unit price of the pair’s other deals' },
  unrelatedPrice: { kind: 'money', ko: '특수관계 없는 상대와의 단가', en: 'unit price with unrelated partners' },
  trips: { kind: 'number', ko: '왕복 횟수', en: 'journeys there and back' },
  days: { kind: 'number', ko: '간격 또는 경과 일수', en: 'days between or since' },
  usualDays: { kind: 'number', ko: '보통 결제까지의 일수', en: 'days within which payment is usual' },
  quantityRatio: { kind: 'percent', ko: '처음 대비 수량', en: 'quantity against the first' },
  priceRatio: { kind: 'percent', ko: '처음 대비 단가', en: 'price against the first' },
  amountRatio: { kind: 'percent', ko: '처음 대비 금액', en: 'amount against the first' },
  declaredUsd: { kind: 'money', ko: '두 당사자의 전체 신고액', en: 'declared between the two in all' },
  paidUsd: { kind: 'money', ko: '두 당사자의 전체 결제액', en: 'paid between the two in all' },
  paidShare: { kind: 'percent', ko: '송장 가운데 결제된 비율', en: 'part of the invoice that is paid' },
  firms: { kind: 'number', ko: '고리를 이루는 업체 수', en: 'firms in the ring' },
  rounds: { kind: 'number', ko: '되돌아온 횟수', en: 'times round' },
  invoiceDifference: {
    kind: 'number',
    ko: '송장 번호에서 다른 글자 수',
    en: 'characters by which the invoices differ',
  },
  burstUsd: { kind: 'money', ko: '급증 기간의 신고액', en: 'declared in the burst' },
  burstDays: { kind: 'number', ko: '급증 기간 일수', en: 'days of the burst' },
  usualMonthUsd: { kind: 'money', ko: '이전의 보통 한 달 신고액', en: 'a usual month before' },
  timesUsual: { kind: 'number', ko: '이전 대비 속도 배수', en: 'times as fast as before' },
  historyDays: { kind: 'number', ko: '이전 거래가 알려진 일수', en: 'days of history before' },
  unpaidShare: { kind: 'percent', ko: '결제되지 않은 비율', en: 'part that is not paid' },
  afterShare: {
    kind: 'percent',
    ko: '급증 뒤 신고액(보통 한 달 대비)',
    en: 'declared afterwards against a usual month',
  },
  outlierScore: { kind: 'number', ko: '이상치 점수(보통 0.5 안팎)', en: 'outlier score, about 0.5 for ordinary' },
  unusualThan: { kind: 'percent', ko: '이보다 덜 이례적인 거래의 비율', en: 'share of records that are less unusual' },
};

/** Told elsewhere in the story, or of one row only: the page shows them with the row. */
const OF_ROWS = new Set([
  'unitPrice',
  'lower',
  'lowerQuartile',
  'median',
  'upperQuartile',
  'upper',
  'amount',
  'exposureUsd',
  'trip',
  'back',
  'step',
  'repeat',
  'second',
  'payment',
  'otherFirm',
]);

/** Figures over all of an alert's evidence, `name value` or from least to most; undefined where there are none to tell. */
export function tellFigures(figures: readonly EngineFigure[], language: Language, teller: Teller): string | undefined {
  const told = figures.filter(({ name }) => !OF_ROWS.has(name)).map((figure) => tellFigure(figure, language, teller));
  return told.length === 0 ? undefined : told.join(', ');
}

function tellFigure({ name, least, most }: EngineFigure, language: Language, teller: Teller): string {
  const words = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined;
  const write = (value: number) => teller[words?.kind ?? 'number'](name, value);
  const [from, to] = [write(least), write(most)];
  const label = words === undefined ? teller.code(name, name) : teller.code(name, words[language]);
  return `${label} ${from === to ? from : `${from}–${to}`}`;
}
