import { amounts, FEW, listed, type Wording } from './wording.js';

export const ENGLISH: Wording = {
  named: ({ pattern }, teller) => `The engine calls it ${teller.code('pattern', pattern)}.`,
  who: ({ firm, firms, partners, countries, goods, isRelated }, teller) => [
    `In Korea: ${teller.code('firm', firm)}${firms.length > 1 ? ` among ${teller.number('firms', firms.length)} firms` : ''}. Abroad: ${listed('partner', partners, teller, (count) => `and ${count} more`)}${countries.length > 0 ? ` (${listed('country', countries, teller, (count) => `and ${count} more countries`)})` : ''}.`,
    isRelated ? 'Some or all of it is declared to be between related parties.' : undefined,
    goods.length === 0
      ? undefined
      : `Goods: HS ${listed(
          'goods',
          goods.map(({ hs6, origin }) => (origin === '' ? hs6 : `${hs6} (origin ${origin})`)),
          teller,
          (count) => `and ${count} more kinds`,
        )}.`,
  ],
  when: ({ from, until, days }, teller) =>
    from === until
      ? `All on ${teller.day('from', from)}.`
      : `From ${teller.day('from', from)} to ${teller.day('until', until)}, ${teller.number('days', days)} days.`,
  howMuch: (facts, teller) => [
    `Declarations: ${teller.number('declarations', facts.declarations)}, payments: ${teller.number('payments', facts.payments)}${facts.invoices > 0 ? `, invoices: ${teller.number('invoices', facts.invoices)}` : ''}.`,
    amounts(
      facts,
      { imported: 'declared for import', exported: 'declared for export', paidOut: 'paid abroad', paidIn: 'received' },
      teller,
    ),
    `Exposure: ${teller.money('exposure', facts.exposure)}.`,
  ],
  compared: ({ price }, teller) =>
    price === undefined
      ? []
      : [
          `Goods of HS ${teller.code('goods', price.hs6)}${price.origin === '' ? '' : ` from ${teller.code('country', price.origin)}`} usually cost ${teller.money('usual', price.usual.median)} a unit at that time (mostly ${teller.money('usualLower', price.usual.lower)} to ${teller.money('usualUpper', price.usual.upper)}); the middle one of the declared unit prices is ${teller.money('declared', price.declared)}${price.usual.median > 0 ? `, ${teller.percent('ratio', price.declared / price.usual.median)} of it` : ''}.`,
          `Of the declarations compared, ${teller.number('compared', price.compared)} in all, those outside that band number ${teller.number('beyond', price.beyond)}.`,
        ],
  engine: (figures) => `Figures that the engine goes by: ${figures}.`,
  against: ({ declarations, payments, withoutPrice, price, relatedStated, pattern }, teller) => [
    declarations + payments < FEW
      ? `With so few transactions (${teller.number('transactions', declarations + payments)}), it may be chance.`
      : undefined,
    price !== undefined && price.beyond < price.compared
      ? `Declarations within the usual band: ${teller.number('within', price.compared - price.beyond)}.`
      : undefined,
    withoutPrice > 0
      ? `Declarations without a quantity or an amount, whose unit price is unknown: ${teller.number('withoutPrice', withoutPrice)}.`
      : undefined,
    pattern === 'related_party_pricing' && !relatedStated ? 'Whether they are related was not stated.' : undefined,
  ],
  certainty: ({ certainty, engineVersion }, teller) =>
    `The engine puts its certainty at ${teller.percent('certainty', certainty)} (version ${teller.code('engineVersion', engineVersion)}). It is an aid to judgement, and does not say that an offence was committed.`,
};
