import { type PortalClient } from './portal-client.js';

const HEAD = 'id,record,date,direction,firm,partner,country,origin,hs6,unit,invoice,quantity,amount,related';
/** Goods and payments of this many deals: twice as many rows. */
const DEALS = 60;

/**
 * Goods and payments of five firms over half a year, as CSV. The first firm buys from one partner alone, and from the
 * middle on at five times the price that it and everyone else paid before.
 * @param prefix of ids and parties, so that files tell of other dealings
 * @param hs6 goods, so that the prices of one file say nothing of another's
 */
export function dealsWithOverInvoicing(prefix: string, hs6: string): string {
  const rows = Array.from({ length: DEALS }, (_, at) => {
    const day = `2026-${String(1 + (at % 6)).padStart(2, '0')}-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`;
    const isFirst = at % 5 === 0;
    const parties = `${prefix}-F${String(at % 5)},${prefix}-P${String(isFirst ? 0 : at % 3)}`;
    const invoice = `${prefix}-I${String(at)}`;
    const amount = String((190 + at) * 100 * (isFirst && at >= DEALS / 2 ? 5 : 1));
    return [
      `${prefix}-D${String(at)},declaration,${day},import,${parties},CN,CN,${hs6},EA,${invoice},10,${amount},`,
      `${prefix}-M${String(at)},payment,${day},out,${parties},CN,,,,${invoice},,${amount},`,
    ];
  }).flat();
  return [HEAD, ...rows].join('\n');
}

export async function uploadTransactions(
  client: PortalClient,
  csv: string,
): Promise<{ received: number; unchanged: number; faulty: number }> {
  const body = new FormData();
  body.append('file', new Blob([csv]), 'transactions.csv');
  const headers = { 'x-gwanmun-client': 'test' };
  const response = await client.send('/api/trade-fraud/transactions', { method: 'POST', body, headers });
  return (await response.json()) as { received: number; unchanged: number; faulty: number };
}

interface Runs {
  readonly fraudRuns: { readonly runs: { readonly state: string; readonly waitingReason: string | null }[] };
}

/** Runs that wait for the engine, and why the newest of them does; null: it is being asked, or none waits. */
export async function waitingRuns(client: PortalClient): Promise<{ count: number; reason: string | null }> {
  const { fraudRuns } = await client.graphql<Runs>('{ fraudRuns { runs { state waitingReason } } }');
  const runs = fraudRuns.runs.filter(({ state }) => state === 'WAITING');
  return { count: runs.length, reason: runs[0]?.waitingReason ?? null };
}

/** Over-invoicing alerts of a firm that are neither closed nor vanished. */
export async function overInvoicingAlerts(client: PortalClient, firm: string): Promise<number> {
  const query = 'query ($input: FraudAlertsInput!) { fraudAlerts(input: $input) { total } }';
  const input = { firm, pattern: 'over_invoicing' };
  const { fraudAlerts } = await client.graphql<{ fraudAlerts: { total: number } }>(query, { input });
  return fraudAlerts.total;
}
