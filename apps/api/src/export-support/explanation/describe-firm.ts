import { type LeafTest, type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Firm, type Money } from '../firm/firm-profile.js';
import { countriesOf, exportsOf, hasExported } from '../matching/export-tests.js';
import { CERTIFICATION_LABELS, FACT_LABELS, PURPOSE_LABELS, REGION_LABELS, SIZE_LABELS } from './labels.js';
import { both, industryWords, moneyWords, number, same, words } from './wording.js';

/**
 * What the firm told of what a test asks, in words.
 * @returns undefined where it told nothing
 */
export function describeFirm(test: RuleTest, firm: Firm, today: string): Bilingual | undefined {
  if (test.on === 'not') return describeFirm(test.test, firm, today);
  if (test.on === 'all' || test.on === 'any') {
    const told = test.of.flatMap((part) => describeFirm(part, firm, today) ?? []);
    const fresh = told.filter(({ en }, index) => told.findIndex((earlier) => earlier.en === en) === index);
    return fresh.length === 0 ? undefined : both(fresh);
  }
  return toldOf(test, firm, today);
}

function toldOf(test: LeafTest, firm: Firm, today: string): Bilingual | undefined {
  switch (test.on) {
    case 'size':
      return firm.size && SIZE_LABELS[firm.size];
    case 'employees':
      return firm.employees === undefined
        ? undefined
        : words(`${number(firm.employees, 'ko')}명`, `${number(firm.employees, 'en')} employees`);
    case 'sales':
      return money(firm.sales);
    case 'firm-age':
      return firm.founded === undefined ? undefined : words(`${firm.founded} 설립`, `founded on ${firm.founded}`);
    case 'region':
      return firm.regions && both(firm.regions.map((name) => REGION_LABELS[name]));
    case 'industry':
      return firm.industries && both(firm.industries.map(industryWords));
    case 'product':
      return firm.products && both(firm.products.map(same));
    case 'export-experience':
      return yesNo(
        hasExported(firm),
        words('수출실적 있음', 'has exported'),
        words('수출실적 없음', 'has not exported'),
      );
    case 'export-value':
      return money(exportsOf(firm, today));
    case 'export-growth':
      return growthTold(firm, today);
    case 'export-concentration':
    case 'destination':
    case 'agreement': {
      const { known } = countriesOf(firm);
      return known.length === 0 ? undefined : both([...new Set(known)].map(same));
    }
    default:
      return standingTold(test, firm);
  }
}

function standingTold(test: LeafTest, firm: Firm): Bilingual | undefined {
  switch (test.on) {
    case 'certification':
      return listed(test.oneOf.map((name) => certificateTold(firm, name)));
    case 'prior-support':
      return firm.support && supportTold(firm.support.filter(({ programme }) => concerns(test.programmes, programme)));
    case 'no-arrears':
      return listed(
        test.of.map((kind) =>
          yesNo(
            firm.arrears?.[kind],
            kind === 'tax'
              ? words('국세·지방세 체납 있음', 'arrears of tax')
              : words('관세 체납 있음', 'arrears of duty'),
            kind === 'tax'
              ? words('국세·지방세 체납 없음', 'no arrears of tax')
              : words('관세 체납 없음', 'no arrears of duty'),
          ),
        ),
      );
    case 'purpose':
      return listed(test.oneOf.map((name) => saidOf(firm.goals?.get(name), PURPOSE_LABELS[name])));
    case 'fact':
      return saidOf(firm.facts?.get(test.name), FACT_LABELS[test.name]);
    case 'amount':
      return money(firm.amounts?.get(test.name));
    default:
      return undefined;
  }
}

const concerns = (wanted: readonly string[], programme: string) =>
  wanted.includes('self') || wanted.includes(programme);

function supportTold(support: readonly { readonly programme: string; readonly from: string }[]): Bilingual {
  if (support.length === 0) return words('받은 적 없음', 'none received');
  return both(support.map(({ programme, from }) => same(`${programme} (${from})`)));
}

function certificateTold(firm: Firm, name: keyof typeof CERTIFICATION_LABELS): Bilingual | undefined {
  const said = firm.certifications?.get(name);
  if (said === undefined || typeof said === 'boolean') return saidOf(said, CERTIFICATION_LABELS[name]);
  const { ko, en } = CERTIFICATION_LABELS[name];
  const dates = `(${said.from ?? ''}–${said.until ?? ''})`;
  return words(`${ko} ${dates}`, `${en} ${dates}`);
}

function growthTold(firm: Firm, today: string): Bilingual | undefined {
  const [last, before] = [money(exportsOf(firm, today)), money(exportsOf(firm, today, 2))];
  return last && before && words(`${before.ko} → ${last.ko}`, `${before.en} → ${last.en}`);
}

function money(told: Money | undefined): Bilingual | undefined {
  return told && moneyWords(told);
}

function yesNo(said: boolean | undefined, yes: Bilingual, no: Bilingual): Bilingual | undefined {
  if (said === undefined) return undefined;
  return said ? yes : no;
}

function saidOf(said: boolean | undefined, { ko, en }: Bilingual): Bilingual | undefined {
  return yesNo(said, words(ko, en), words(`${ko}: 아니요`, `${en}: no`));
}

function listed(told: readonly (Bilingual | undefined)[]): Bilingual | undefined {
  const said = told.flatMap((words) => words ?? []);
  return said.length === 0 ? undefined : both(said);
}
