import { type Language } from '../../../common/language.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Calculation } from '../../reply.js';
import { type Statement } from '../statement/statement.js';
import { amountText } from '../text/amount-text.js';
import { type Rate, type RateName, rateOf } from './rates.js';

/** A calculation and the record whose rates it reckons with. */
export interface WorkedExample {
  readonly calculation: Calculation;
  readonly record: ConsultationRecord;
}

/** An excess over an allowance; no record where no rate is known. */
export interface Excess {
  readonly calculation: Calculation;
  readonly record: ConsultationRecord | undefined;
}

type FindRecord = (id: string) => ConsultationRecord | undefined;

interface Step {
  readonly ko: string;
  readonly en: string;
  readonly expression: string;
  readonly result: number;
}

const HUNDRED = 100;
const ASKS_AMOUNT =
  /얼마|계산|모두|합계|총|예상|how much|total|calculate|work(?:ed)? out|in all|몇\s?원|세금(?:은|이)?\s?(?:\?|$)|tax\?/;
const ABOUT_PENALTY = /가산세|penalt|surcharge/;
const ABOUT_TAX_DUE = /세금|세액|tax due|duty due|tax of|tax is/;
const SPIRITS = /위스키|양주|브랜디|꼬냑|코냑|보드카|데킬라|증류주|whisk|brandy|vodka|tequila|spirits|bourbon|cognac/;
const WINE = /와인|포도주|과실주|\bwine/;

const NOTES: Readonly<Record<Language, string>> = {
  ko: '말씀하신 값과 근거 기록의 세율로 계산한 추정이며, 실제 세액은 품목번호, 과세환율, 운임, 협정 적용에 따라 달라집니다.',
  en: 'An estimate from what you stated and the rates of the cited records; the actual amount depends on the HS code, the customs exchange rate, freight and any trade agreement.',
};

/** Customs value in won: stated in won, or in another currency with the person's own rate. */
function valueInWon({ price, exchangeRate }: Statement): number | undefined {
  if (price === undefined || price.min !== price.max) return undefined;
  if (price.currency === 'krw') return price.max;
  return exchangeRate === undefined ? undefined : price.max * exchangeRate;
}

const won = (value: number, language: Language): string => amountText(value, 'krw', language);
const share = (value: number, percent: number): number => Math.floor((value * percent) / HUNDRED + 1e-6);

function calculationOf(steps: readonly Step[], total: number, language: Language, currency = 'krw'): Calculation {
  return {
    steps: steps.map((step) => ({
      label: step[language],
      expression: step.expression,
      result: amountText(step.result, currency, language),
    })),
    total: amountText(total, currency, language),
    note: NOTES[language],
  };
}

function generalExample(value: number, dutyRate: number, vat: Rate, language: Language): WorkedExample {
  const duty = share(value, dutyRate);
  const tax = share(value + duty, vat.percent);
  const steps: Step[] = [
    { ko: '관세', en: 'Duty', expression: `${won(value, language)} × ${String(dutyRate)}%`, result: duty },
    {
      ko: '부가가치세',
      en: 'VAT',
      expression: `(${won(value, language)} + ${won(duty, language)}) × ${String(vat.percent)}%`,
      result: tax,
    },
  ];
  return { calculation: calculationOf(steps, duty + tax, language), record: vat.record };
}

function liquorExample(
  value: number,
  kind: 'wine' | 'spirits',
  find: FindRecord,
  language: Language,
): WorkedExample | undefined {
  const names: readonly RateName[] = [`${kind}Duty`, `${kind}Tax`, `${kind}Education`, 'liquorVat'];
  const [duty, liquor, education, vat] = names.map((name) => rateOf(name, find));
  if (duty === undefined || liquor === undefined || education === undefined || vat === undefined) return undefined;
  const dutyDue = share(value, duty.percent);
  const liquorDue = share(value + dutyDue, liquor.percent);
  const educationDue = share(liquorDue, education.percent);
  const sum = value + dutyDue + liquorDue + educationDue;
  const vatDue = share(sum, vat.percent);
  const text = (amount: number): string => won(amount, language);
  const steps: Step[] = [
    { ko: '관세', en: 'Duty', expression: `${text(value)} × ${String(duty.percent)}%`, result: dutyDue },
    {
      ko: '주세',
      en: 'Liquor tax',
      expression: `(${text(value)} + ${text(dutyDue)}) × ${String(liquor.percent)}%`,
      result: liquorDue,
    },
    {
      ko: '교육세',
      en: 'Education tax',
      expression: `${text(liquorDue)} × ${String(education.percent)}%`,
      result: educationDue,
    },
    {
      ko: '부가가치세',
      en: 'VAT',
      expression: `(${[value, dutyDue, liquorDue, educationDue].map(text).join(' + ')}) × ${String(vat.percent)}%`,
      result: vatDue,
    },
  ];
  return { calculation: calculationOf(steps, sum - value + vatDue, language), record: vat.record };
}

function penaltyExample(tax: number, moving: boolean, find: FindRecord, language: Language): WorkedExample | undefined {
  const rate = rateOf(moving ? 'movingPenalty' : 'travelPenalty', find);
  if (rate === undefined) return undefined;
  const due = share(tax, rate.percent);
  const steps: Step[] = [
    { ko: '가산세', en: 'Penalty tax', expression: `${won(tax, language)} × ${String(rate.percent)}%`, result: due },
  ];
  return { calculation: calculationOf(steps, due, language), record: rate.record };
}

/**
 * A worked example where the person stated all that the records' rates need; undefined otherwise: no rate is guessed.
 * @param query the whole question, normalised or not
 */
export function workExample(
  query: string,
  statement: Statement,
  find: FindRecord,
  language: Language,
): WorkedExample | undefined {
  const text = query.toLowerCase();
  const value = valueInWon(statement);
  if (value === undefined) return undefined;
  if (ABOUT_PENALTY.test(text)) {
    const { movement } = statement;
    if (!ABOUT_TAX_DUE.test(text) || (movement !== 'traveller' && movement !== 'moving')) return undefined;
    return penaltyExample(value, movement === 'moving', find, language);
  }
  if (statement.dutyRate !== undefined) {
    const vat = rateOf('vat', find);
    return vat && generalExample(value, statement.dutyRate, vat, language);
  }
  if (statement.goods !== 'alcohol' || statement.movement === 'traveller' || !ASKS_AMOUNT.test(text)) return undefined;
  if (SPIRITS.test(text)) return liquorExample(value, 'spirits', find, language);
  return WINE.test(text) ? liquorExample(value, 'wine', find, language) : undefined;
}

/**
 * What a traveller brings beyond the allowance, in dollars, and the tax on it for goods whose simplified rate the records
 * give; without a rate there is no record, and the total is the part that is taxed.
 */
export function workExcess(
  price: number,
  allowance: number,
  goods: Statement['goods'],
  find: FindRecord,
  language: Language,
): Excess {
  const name = goods === 'clothing' ? 'travelClothing' : goods === 'bag' ? 'travelBag' : undefined;
  const rate = name && rateOf(name, find);
  const text = (amount: number): string => amountText(amount, 'usd', language);
  const excess = price - allowance;
  const taxable: Step = {
    ko: '과세 대상',
    en: 'Taxable part',
    expression: `${text(price)} − ${text(allowance)}`,
    result: excess,
  };
  if (rate === undefined) return { calculation: calculationOf([taxable], excess, language, 'usd'), record: undefined };
  const tax = Math.round(excess * rate.percent) / HUNDRED;
  const steps: Step[] = [
    taxable,
    {
      ko: '간이세율 세액',
      en: 'Tax at the simplified rate',
      expression: `${text(excess)} × ${String(rate.percent)}%`,
      result: tax,
    },
  ];
  return { calculation: calculationOf(steps, tax, language, 'usd'), record: rate.record };
}

/** The example as one sentence of an answer. */
export function exampleText({ steps, total }: Calculation, language: Language): string {
  const parts = steps.map(({ label, expression, result }) => `${label} ${expression} = ${result}`).join(', ');
  return language === 'ko'
    ? `계산 예(추정): ${parts}이며, 모두 ${total}입니다.`
    : `Worked example (an estimate): ${parts}; ${total} in all.`;
}
