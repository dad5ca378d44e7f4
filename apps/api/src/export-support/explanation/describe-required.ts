import { type LeafTest, type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import {
  AMOUNT_LABELS,
  CERTIFICATION_LABELS,
  FACT_LABELS,
  PURPOSE_LABELS,
  REGION_LABELS,
  SIZE_LABELS,
} from './labels.js';
import { both, either, industryWords, moneyUnit, rangeWords, same, UNITS, words } from './wording.js';

const ARREARS = { tax: words('국세·지방세', 'tax'), duty: words('관세', 'duty') };

/** What a test asks for, in words. */
export function describeRequired(test: RuleTest): Bilingual {
  if (test.on === 'all') return both(test.of.map(describeRequired));
  if (test.on === 'any') return alternatives(test.of.map(describeRequired));
  if (test.on === 'not') return negated(describeRequired(test.test));
  return requiredOf(test);
}

function alternatives(parts: readonly Bilingual[]): Bilingual {
  return words(parts.map(({ ko }) => ko).join(' 또는 '), parts.map(({ en }) => en).join(' or '));
}

function negated({ ko, en }: Bilingual): Bilingual {
  return words(`다음에 해당하지 않음: ${ko}`, `not: ${en}`);
}

function titled(ko: string, en: string, value: Bilingual): Bilingual {
  return words(`${ko} ${value.ko}`, `${en} ${value.en}`);
}

function requiredOf(test: LeafTest): Bilingual {
  switch (test.on) {
    case 'size':
      return either(test.oneOf.map((name) => SIZE_LABELS[name]));
    case 'employees':
      return titled('상시근로자', 'has', rangeWords(test.range, UNITS.people));
    case 'sales':
      return titled('매출액', 'sales of', rangeWords(test.range, moneyUnit(test.currency)));
    case 'firm-age':
      return titled('업력', 'age of', rangeWords(test.range, UNITS.years));
    case 'region':
      return titled('소재지', 'in', either(test.oneOf.map((name) => REGION_LABELS[name])));
    case 'industry':
      return titled('업종', 'industry:', either(test.oneOf.map(industryWords)));
    case 'product':
      return titled('품목(HS)', 'goods (HS)', either(test.oneOf.map(same)));
    case 'export-experience':
      return test.is ? words('수출실적 있음', 'has exported') : words('수출실적 없음', 'has not exported');
    case 'export-value':
      return titled('전년도 수출액', 'exports last year of', rangeWords(test.range, moneyUnit(test.currency)));
    case 'export-growth':
      return titled('수출 증가율', 'export growth of', rangeWords(test.range, UNITS.percent));
    case 'export-concentration':
      return titled('최대 수출국 비중', 'share of the largest destination of', rangeWords(test.range, UNITS.percent));
    case 'destination':
      return titled('수출국', 'exports to', either(test.oneOf.map(same)));
    default:
      return standingOf(test);
  }
}

type StandingTest = Extract<
  LeafTest,
  {
    on: 'agreement' | 'certification' | 'prior-support' | 'no-arrears' | 'purpose' | 'fact' | 'amount' | 'confirmation';
  }
>;

function standingOf(test: StandingTest): Bilingual {
  switch (test.on) {
    case 'agreement':
      return test.oneOf === undefined
        ? words('발효된 FTA 상대국으로 수출', 'exports to a partner of an FTA in force')
        : titled('협정 상대국으로 수출:', 'exports to a partner of', either(test.oneOf.map(same)));
    case 'certification':
      return titled('보유', 'holds', either(test.oneOf.map((name) => CERTIFICATION_LABELS[name])));
    case 'prior-support':
      return supportWords(test);
    case 'no-arrears': {
      const { ko, en } = both(test.of.map((kind) => ARREARS[kind]));
      return words(`${ko} 체납 없음`, `no arrears of ${en}`);
    }
    case 'purpose':
      return titled('목적', 'for', either(test.oneOf.map((name) => PURPOSE_LABELS[name])));
    case 'fact':
      return test.is ? FACT_LABELS[test.name] : negated(FACT_LABELS[test.name]);
    case 'amount': {
      const { ko, en } = AMOUNT_LABELS[test.name];
      return titled(ko, `${en} of`, rangeWords(test.range, moneyUnit(test.currency)));
    }
    case 'confirmation':
      return words('주관기관 확인', 'to be confirmed by the body in charge');
  }
}

function supportWords({
  programmes,
  range,
  withinYears,
  running,
}: Extract<LeafTest, { on: 'prior-support' }>): Bilingual {
  const names = both(programmes.map((id) => (id === 'self' ? words('이 사업', 'this programme') : same(id))));
  const times = rangeWords(range, UNITS.times);
  if (running === true)
    return words(`진행 중인 참여(${names.ko}) ${times.ko}`, `running support (${names.en}) ${times.en}`);
  if (withinYears === undefined) return words(`참여(${names.ko}) ${times.ko}`, `support (${names.en}) ${times.en}`);
  return words(
    `최근 ${withinYears}년 참여(${names.ko}) ${times.ko}`,
    `support within ${withinYears} years (${names.en}) ${times.en}`,
  );
}
