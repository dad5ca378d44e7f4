import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { aTransaction } from '../testing/a-transaction.js';
import { LANGUAGES } from '../../../common/language.js';
import { networkOf } from '../model/party-network.js';
import { pricePoints } from '../model/price-history.js';
import { type AlertDetail } from '../casework/read-alerts.js';
import { sfntOfWoff } from './sfnt-of-woff.js';
import { writeReport } from './write-report.js';

const AT = new Date('2026-04-30T00:00:00Z');
const transactions = Array.from({ length: 230 }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, '0');
  return aTransaction({ id: `D${String(at)}`, date: `2026-03-${day}`, amount: 1000 + at });
});
const detail: AlertDetail = {
  alert: {
    id: 'a',
    office: '30',
    pattern: 'over_invoicing',
    firm: 'F1',
    partner: 'P1',
    parties: ['F1', 'P1'],
    certainty: 0.9,
    exposure: 1600,
    from: '2026-03-01',
    until: '2026-03-28',
    transactions: transactions.length,
    engineVersion: '7',
    foundAt: AT,
    vanishedAt: AT,
    state: 'closed',
    memberIds: ['kim'],
    verdict: 'founded',
    proposedBy: 'kim',
    closedBy: 'lee',
  },
  evidence: transactions.map((transaction) => ({
    transaction,
    score: 0.9,
    figures: {},
    band: { lower: 10, median: 20, upper: 30 },
  })),
  entries: [{ kind: 'note', verdict: undefined, text: '거래처에 자료를 요청함', by: 'kim', byName: '김', at: AT }],
  histories: [
    {
      hs6: '851713',
      origin: 'CN',
      unit: 'EA',
      direction: 'import',
      points: pricePoints(transactions, []),
      bands: [3, 4].map((month) => ({
        hs6: '851713',
        origin: 'CN',
        unit: 'EA',
        direction: 'import',
        month: `2026-0${String(month)}-01`,
        lower: 10,
        median: 20,
        upper: 30,
      })),
    },
  ],
  network: networkOf(transactions, 40),
};

/** What the document's fonts say that their letters mean ("ToUnicode"); a letter that a font lacks isn't among them. */
function charactersOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: begin }) => {
    const from = index + begin.length;
    const map = inflated(pdf.subarray(from, text.indexOf('endstream', from)));
    if (!map.includes('begincmap')) return [];
    return [...map.matchAll(/<([0-9a-f]{4})>/g)].map(([, code = '']) => String.fromCharCode(parseInt(code, 16)));
  });
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

describe('the report of an alert', () => {
  it.each(LANGUAGES)('is a PDF of several pages with its font in it (%s)', async (language) => {
    const pdf = Buffer.from(await writeReport({ detail, language, by: '김', at: AT, purpose: '조사' })).toString(
      'latin1',
    );
    expect(pdf.startsWith('%PDF-1')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
    expect(pdf).toContain('Pretendard-Regular');
    expect(pdf).toContain('/ToUnicode');
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('does without prices, transactions and notes', async () => {
    const bare = { ...detail, evidence: detail.evidence.slice(0, 1), entries: [], histories: [] };
    const pdf = await writeReport({ detail: bare, language: 'en', by: 'Kim', at: AT, purpose: 'inquiry' });
    expect(pdf.length).toBeGreaterThan(1000);
  });

  it('holds the rarest of Hangul, to be read and to be copied', async () => {
    const rare = '뷁쀍힣꿟뙓';
    const note = { kind: 'note', verdict: undefined, text: rare, by: 'kim', byName: '김', at: AT } as const;
    const pdf = await writeReport({
      detail: { ...detail, entries: [note] },
      language: 'ko',
      by: '김',
      at: AT,
      purpose: '조사',
    });
    const written = charactersOf(Buffer.from(pdf));
    for (const syllable of rare) expect(written).toContain(syllable);
    expect(written).not.toContain('뛣');
  });

  it('takes no other file for a font', () => {
    expect(() => sfntOfWoff(Buffer.from('wOF2, which is packed otherwise'))).toThrow('not a WOFF font');
  });
});
