import { type Language } from '../../../common/language.js';
import { koreanDay } from '../../../common/korean-day.js';
import { type Evidence } from '../model/fraud-alert.js';
import { type PartyNetwork } from '../model/party-network.js';
import { type PriceHistory } from '../model/price-history.js';
import { unitPrice } from '../model/transaction.js';
import { factsOf } from '../story/story-facts.js';
import { tellStory } from '../story/tell-story.js';
import { type AlertDetail } from '../casework/read-alerts.js';
import { PdfPage } from './pdf-page.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** Transactions and links that are listed at most. */
const MOST_ROWS = 200;
const MOST_LINKS = 60;

export interface ReportSource {
  readonly detail: AlertDetail;
  readonly language: Language;
  /** Who makes it, when, and what for. */
  readonly by: string;
  readonly at: Date;
  readonly purpose: string;
}

/** An alert as a PDF: its story, prices, transactions, parties and what officers did. */
export async function writeReport({ detail, language, by, at, purpose }: ReportSource): Promise<Uint8Array> {
  const words = REPORT_WORDS[language];
  const { alert, evidence, entries, histories, network } = detail;
  const story = tellStory(factsOf({ ...alert, evidence }), language);
  const page = new PdfPage({ title: `${words.heading}: ${story.title} · ${alert.firm}`, language, at });
  page.quiet(words.heading);
  page.title(`${story.title} · ${alert.firm}`);
  page.quiet(words.made(by, koreanDay(at), purpose));
  const verdict = alert.verdict === undefined ? [] : [words.verdicts[alert.verdict]];
  const vanished = alert.vanishedAt === undefined ? [] : [words.vanished];
  page.text([words.states[alert.state], ...verdict, ...vanished].join(' · '));
  for (const { part, text } of story.paragraphs) page.item(words.parts[part], text);
  writePrices(page, histories, words, language);
  writeTransactions(page, evidence, words, language);
  writeNetwork(page, network, words, language);
  page.heading(words.sections.work);
  if (entries.length === 0) page.text(words.nobody);
  for (const { kind, verdict: as, text, byName, at: when } of entries) {
    const what = as === undefined ? words.entries[kind] : `${words.entries[kind]} (${words.verdicts[as]})`;
    page.item(`${koreanDay(when)} · ${byName} · ${what}`, text);
  }
  return page.finish(words.aid, words.page);
}

const money = (value: number | undefined, language: Language): string =>
  value === undefined
    ? '–'
    : new Intl.NumberFormat(language, { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 }).format(value);

function writePrices(page: PdfPage, histories: readonly PriceHistory[], words: ReportWords, language: Language): void {
  if (histories.length === 0) return;
  page.heading(words.sections.prices);
  for (const { hs6, origin, unit, points, bands } of histories) {
    const values = [...points.map(({ price }) => price), ...bands.flatMap(({ lower, upper }) => [lower, upper])];
    page.quiet(`HS ${hs6} · ${origin} · ${unit}`);
    page.chart({
      points: points.map(({ date, price, isEvidence }) => ({
        at: Date.parse(date),
        value: price,
        isMarked: isEvidence,
      })),
      band: bands.map(({ month, lower, upper }) => ({ at: Date.parse(month), lower, upper })),
      labels: {
        least: money(Math.min(...values), language),
        most: money(Math.max(...values), language),
        from: points[0]?.date ?? '',
        until: points.at(-1)?.date ?? '',
      },
    });
  }
}

function writeTransactions(page: PdfPage, evidence: readonly Evidence[], words: ReportWords, language: Language): void {
  const { columns } = words;
  page.heading(words.sections.transactions);
  page.table(
    [
      { title: columns.date, share: 0.1 },
      { title: columns.id, share: 0.12 },
      { title: columns.record, share: 0.06 },
      { title: columns.firm, share: 0.11 },
      { title: columns.partner, share: 0.11 },
      { title: columns.goods, share: 0.12 },
      { title: columns.quantity, share: 0.08, isNumber: true },
      { title: columns.amount, share: 0.1, isNumber: true },
      { title: `${columns.price} · ${words.band}`, share: 0.2, isNumber: true },
    ],
    evidence.slice(0, MOST_ROWS).map(({ transaction, band }) => {
      const { date, id, direction, firm, partner, hs6, origin, quantity, amount } = transaction;
      const goods = [hs6, origin].filter((text) => text !== '').join(' · ');
      const price = unitPrice(transaction);
      const usual = band && `(${money(band.lower, language)}–${money(band.upper, language)})`;
      const told = price === undefined ? '–' : [money(price, language), usual].join(' ');
      return [
        date,
        id,
        words.directions[direction],
        firm,
        partner,
        goods,
        money(quantity, language),
        money(amount, language),
        told,
      ];
    }),
  );
  if (evidence.length > MOST_ROWS) page.quiet(words.more(evidence.length - MOST_ROWS));
}

function writeNetwork(page: PdfPage, { links }: PartyNetwork, words: ReportWords, language: Language): void {
  const { columns } = words;
  page.heading(words.sections.network);
  page.table(
    [
      { title: columns.sender, share: 0.3 },
      { title: columns.to, share: 0.3 },
      { title: columns.kind, share: 0.1 },
      { title: columns.transactions, share: 0.12, isNumber: true },
      { title: columns.amount, share: 0.18, isNumber: true },
    ],
    links
      .slice(0, MOST_LINKS)
      .map(({ from, to, kind, transactions, amount }) => [
        from,
        to,
        words.links[kind],
        money(transactions, language),
        money(amount, language),
      ]),
  );
  if (links.length > MOST_LINKS) page.quiet(words.more(links.length - MOST_LINKS));
}
