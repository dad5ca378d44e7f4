import { type Language } from '../../../common/language.js';
import { type Limit, type LimitMeasure } from '../../../knowledge/consultation/limit.js';
import { type Money } from '../statement/statement.js';
import { amountText, moneyText, withParticle } from '../text/amount-text.js';
import { beyondOf, type Judgement, type Measured } from './judge-limit.js';

const ML_IN_LITRE = 1000;

function limitText({ max, min, unit }: LimitMeasure, language: Language): string {
  const value = max ?? min ?? 0;
  return unit === 'L' ? `${String(value)}L` : amountText(value, unit.toLowerCase(), language);
}

const isMoney = (stated: Money | number): stated is Money => typeof stated !== 'number';

const NEW_GOODS = { ko: '새 물건', en: 'new item' } as const;

function statedText({ measure, stated, asSaid }: Measured, language: Language): string {
  if (asSaid !== undefined) return amountText(asSaid.value, asSaid.unit, language);
  if (stated === undefined) return '';
  if (isMoney(stated)) return moneyText(stated, language);
  if (measure.of === 'monthsUsed' && stated === 0) return NEW_GOODS[language];
  if (measure.unit === 'L') return `${String(stated / ML_IN_LITRE)}L`;
  return amountText(stated, measure.unit.toLowerCase(), language);
}

/** What is measured, where the value alone would not say it. */
const MEASURE_NAMES: Readonly<Record<LimitMeasure['of'], Readonly<Record<Language, string>>>> = {
  price: { ko: '물품가격', en: 'the price of the goods' },
  volume: { ko: '전체 용량', en: 'the total volume' },
  bottles: { ko: '병 수', en: 'the number of bottles' },
  sticks: { ko: '개비 수', en: 'the number of sticks' },
  monthsUsed: { ko: '사용기간', en: 'the time of use' },
};

const CONSEQUENCE: Readonly<Record<Limit['beyond'], Readonly<Record<Language, string>>>> = {
  whole: {
    ko: ' 한도를 빼지 않고 전체 가격에 세금이 붙습니다',
    en: ', so the whole price is taxed, with nothing deducted',
  },
  excess: { ko: ' 한도를 넘는 부분에 세금이 붙습니다', en: ', so tax applies to the part above it' },
  'not-own-use': {
    ko: ' 그대로는 자가사용으로 인정되지 않습니다',
    en: ', so it is not accepted as own use as it is',
  },
  declare: { ko: ' 세관에 신고해야 합니다', en: ', so it must be declared to customs' },
  excluded: { ko: '', en: '' },
};

const ALLOWED: Readonly<Record<'free' | 'declare', Readonly<Record<Language, string>>>> = {
  free: { ko: ' 면세 대상입니다', en: ', so it is exempt' },
  declare: { ko: ' 신고하지 않아도 됩니다', en: ', so no declaration is needed' },
};

function koreanRelation(limit: string, position: Measured['position'], isLeast: boolean): string {
  if (position === 'over') return isLeast ? `${limit}에 못 미치므로` : `${withParticle(limit, '을', '를')} 넘으므로`;
  return isLeast ? `${limit} 이상이므로` : `${limit} 이하이므로`;
}

function comparison(measured: Measured, language: Language, basis: string): string {
  const { measure, position } = measured;
  const stated = statedText(measured, language);
  const limit = limitText(measure, language);
  const isLeast = measure.min !== undefined;
  if (language === 'ko') {
    return `말씀하신 ${withParticle(stated, '은', '는')} ${basis}인 ${koreanRelation(limit, position, isLeast)}`;
  }
  const relation = position === 'over' ? (isLeast ? 'under' : 'over') : isLeast ? 'at least' : 'within';
  return `Your ${stated} is ${relation} ${limit}, ${basis}`;
}

/** The sentence that applies a limit to what was stated; undefined where only the records' own sentences can say it. */
export function verdictText({ limit, verdict, measured }: Judgement, language: Language): string | undefined {
  const deciding = measured.find(({ position }) => position === (verdict === 'over' ? 'over' : 'within'));
  const basis = (deciding?.measure.basis ?? limit.basis)[language];
  if (limit.beyond === 'excluded') return undefined;
  if (verdict === 'open') return openText({ limit, verdict, measured }, language);
  if (deciding === undefined) return undefined;
  const allowed = ALLOWED[limit.beyond === 'declare' ? 'declare' : 'free'];
  const excess = excessText({ limit, verdict, measured }, language);
  const beyond =
    excess === undefined
      ? CONSEQUENCE[beyondOf({ limit, verdict, measured })][language]
      : excessConsequence(excess, language);
  const end = verdict === 'over' ? beyond : allowed[language];
  return `${comparison(deciding, language, basis)}${end}.`;
}

/** By how much a single amount lies above an allowance of which only the excess is taxed. */
export function excessText({ limit, verdict, measured }: Judgement, language: Language): string | undefined {
  const over = measured.find(({ position }) => position === 'over');
  if (limit.beyond !== 'excess' || verdict !== 'over' || over?.measure.max === undefined) return undefined;
  // In cartons, the difference would be a reckoning that neither record nor person gave.
  if (over.asSaid !== undefined) return undefined;
  const { stated, measure } = over;
  if (typeof stated === 'number') return amountText(stated - over.measure.max, measure.unit.toLowerCase(), language);
  if (stated === undefined || stated.min !== stated.max || stated.currency !== measure.unit.toLowerCase())
    return undefined;
  return amountText(stated.max - over.measure.max, stated.currency, language);
}

function excessConsequence(excess: string, language: Language): string {
  return language === 'ko'
    ? ` 한도를 넘는 ${excess} 부분에 세금이 붙습니다`
    : `, so tax applies to the ${excess} above it`;
}

/** Part of the measures hold, or the money can't be compared without the customs exchange rate. */
function openText({ limit, measured }: Judgement, language: Language): string | undefined {
  const basis = limit.basis[language];
  const foreign = measured.find(({ stated, position }) => position === 'unknown' && stated !== undefined);
  if (foreign !== undefined) {
    const [stated, most] = [statedText(foreign, language), limitText(foreign.measure, language)];
    return language === 'ko'
      ? `${withParticle(basis, '은', '는')} ${most}입니다. 말씀하신 ${withParticle(stated, '이', '가')} 이 기준을 넘는지는 신고하는 주의 과세환율로 바꾼 금액으로 정해지며, 짐작한 환율로는 답하지 않겠습니다.`
      : `${basis.charAt(0).toUpperCase()}${basis.slice(1)} is ${most}. Whether your ${stated} is above it is decided by the customs exchange rate of the week of declaration; I will not guess a rate.`;
  }
  const straddling = measured.find(({ position }) => position === 'straddles');
  if (straddling !== undefined) return straddleText({ limit, straddling }, language);
  const known = measured.find(({ position }) => position === 'within');
  const missing = measured.filter(({ position }) => position === 'unknown');
  if (known === undefined || missing.length === 0) return undefined;
  const conditions = missing
    .map(({ measure }) =>
      language === 'ko'
        ? `${withParticle(MEASURE_NAMES[measure.of].ko, '이', '가')} ${limitText(measure, language)} 이하`
        : `${MEASURE_NAMES[measure.of].en} is ${limitText(measure, language)} or less`,
    )
    .join(language === 'ko' ? '이고 ' : ' and ');
  return language === 'ko'
    ? `${comparison(known, language, basis)}, ${conditions}이면 면세 대상입니다.`
    : `${comparison(known, language, basis)}; it is exempt if ${conditions}.`;
}

/** A range that goes over the limit: what holds on either side of it. */
function straddleText({ limit, straddling }: { limit: Limit; straddling: Measured }, language: Language): string {
  const [stated, most] = [statedText(straddling, language), limitText(straddling.measure, language)];
  const [allowed, end] = [ALLOWED[limit.beyond === 'declare' ? 'declare' : 'free'], CONSEQUENCE[limit.beyond]];
  return language === 'ko'
    ? `말씀하신 ${withParticle(stated, '은', '는')} ${limit.basis.ko}인 ${withParticle(most, '을', '를')} 걸쳐 있습니다. ${most} 이하이면${allowed.ko}. ${withParticle(most, '을', '를')} 넘으면${end.ko}.`
    : `Your ${stated} lies on both sides of ${most}, ${limit.basis.en}. Up to ${most}${allowed.en.replace(', so it', ' it')}; above it${end.en.replace(', so', '')}.`;
}
