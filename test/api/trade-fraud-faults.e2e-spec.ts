import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Engines } from '../support/engines.js';
import {
  dealsWithOverInvoicing,
  overInvoicingAlerts,
  uploadTransactions,
  waitingRuns,
} from '../support/fraud-transactions.js';
import { asOfficer, WITH_OFFICERS } from '../support/officers.js';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { type PortalClient } from '../support/portal-client.js';

/** Longest wait of a portal for an answer, in milliseconds; less than the wait between two tries. */
const TIMEOUT_MS = 4000;
const GUARDS = `timeoutMs: ${String(TIMEOUT_MS)}, retries: 0, breaker: { failures: 9, pauseMs: 500 }, cache: { entries: 0 }`;

interface Asking {
  readonly portal: Portal;
  readonly client: PortalClient;
}

/** A portal for each protocol, both asking one engine, so that both meet each fault at the same time. */
describe('trade-finance fraud while its engine fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gwanmun-fraud-'));
  let engines: Engines;
  let both: readonly Asking[] = [];

  beforeAll(async () => {
    engines = await Engines.start();
    const start = async (url: string, protocol: string): Promise<Asking> => {
      const file = join(folder, `${protocol}.yaml`);
      writeFileSync(file, `trade-fraud: { url: "${url}", model: trade-fraud, ${GUARDS} }\n`);
      const portal = await startPortal({ ...WITH_OFFICERS, ENGINES_FILE: file });
      return { portal, client: await asOfficer(portal.origin, 'demo-investigator') };
    };
    both = await Promise.all([start(engines.url, 'rest'), start(engines.grpcUrl, 'grpc')]);
  }, 180_000);
  afterAll(async () => {
    for (const { portal } of both) {
      await portal.stop();
      removeDataDir(portal.dataDir);
    }
    await engines.kill();
    rmSync(folder, { recursive: true });
  });

  const ofBoth = <Value>(ask: (client: PortalClient) => Promise<Value>): Promise<Value[]> =>
    Promise.all(both.map(({ client }) => ask(client)));
  const twice = <Value>(value: Value): Value[] => [value, value];
  const until = async (holds: (run: { count: number; reason: string | null }) => boolean) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await ofBoth(waitingRuns)).every(holds)) return;
      await setTimeout(100);
    }
    throw new Error(`it never came: ${JSON.stringify(await ofBoth(waitingRuns))}`);
  };
  const reasons = async () => (await ofBoth(waitingRuns)).map(({ reason }) => reason);
  /** Uploads while the engine takes requests and answers none: what is asked is under way. */
  const uploadInto = async (csv: string) => {
    expect(await ofBoth((client) => uploadTransactions(client, csv))).toEqual(
      twice(expect.objectContaining({ received: 120, faulty: 0 })),
    );
    await setTimeout(1000);
    expect(await ofBoth(waitingRuns)).toEqual(twice({ count: 1, reason: null }));
  };
  /** The same file again has the engine asked at once, rather than at the next try. */
  const askAgain = async (csv: string) => {
    expect(await ofBoth((client) => uploadTransactions(client, csv))).toEqual(
      twice(expect.objectContaining({ received: 0, unchanged: 120 })),
    );
    await until(({ count }) => count === 0);
  };

  it('keeps what came in when the engine is killed while it is asked, over REST and gRPC, and goes on with it', async () => {
    const csv = dealsWithOverInvoicing('killed', '950300');
    engines.hang();
    await uploadInto(csv);
    await engines.kill();
    await until(({ reason }) => reason !== null);
    expect(await reasons()).toEqual(twice('unreachable'));
    expect(await ofBoth((client) => overInvoicingAlerts(client, 'killed-F0'))).toEqual([0, 0]);
    await engines.restart();
    await askAgain(csv);
    expect(await ofBoth((client) => overInvoicingAlerts(client, 'killed-F0'))).toEqual([1, 1]);
  });

  it('does the same when the engine hangs, and keeps what it found before', async () => {
    const csv = dealsWithOverInvoicing('hung', '330300');
    engines.hang();
    await uploadInto(csv);
    await until(({ reason }) => reason !== null);
    expect(await reasons()).toEqual(twice('too_slow'));
    expect(await ofBoth((client) => overInvoicingAlerts(client, 'killed-F0'))).toEqual([1, 1]);
    engines.resume();
    await askAgain(csv);
    expect(await ofBoth((client) => overInvoicingAlerts(client, 'hung-F0'))).toEqual([1, 1]);
    expect(await ofBoth((client) => overInvoicingAlerts(client, 'killed-F0'))).toEqual([1, 1]);
  });
});
