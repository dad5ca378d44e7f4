import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AuditLog } from '../audit/audit-log.js';
import { type Officer } from '../auth/officer.js';
import { type OpenDatabase } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { ENGINE_CONTRACTS } from '../engines/engine-contracts.js';
import { EngineGateway } from '../engines/gateway/engine-gateway.js';
import { referenceEngines } from '../engines/gateway/engine-settings.js';
import { transactionTensors } from '../engines/trade-fraud/model/transaction.js';
import { ReceiveTransactions } from '../engines/trade-fraud/runs/receive-transactions.js';
import { RequestRun } from '../engines/trade-fraud/runs/request-run.js';
import { RunTradeFraud } from '../engines/trade-fraud/runs/run-trade-fraud.js';
import { FindingsRepository } from '../engines/trade-fraud/store/findings.repository.js';
import { RunRepository } from '../engines/trade-fraud/store/run.repository.js';
import { TransactionRepository } from '../engines/trade-fraud/store/transaction.repository.js';
import { EXIT, positiveInteger, runCommand, tell } from './support/command.js';
import { directGrpc, directRest } from './support/direct-engine.js';
import { type EnginesServer, startEngines } from './support/engines-server.js';

/**
 * `npm run bench:fraud`: a file of made-up transactions from the upload to the stored alerts, over the embedded store and
 * either protocol, beside asking the engine alone; and how long the portal's only thread stood still in each part.
 * Transactions come from `fraud:demo`, whose seed is none of training or evaluation.
 */
const USAGE = 'npm run bench:fraud [-- --transactions 50000]';
const OFFICE = '30';
const OFFICER: Officer = { id: 'bench', name: 'bench', roles: ['investigator'], office: OFFICE };
/** How often it is looked whether the thread stands still. */
const TICK_MS = 5;
const now = () => new Date();

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { transactions: { type: 'string', default: '50000' } } });
  const count = positiveInteger(values.transactions, 'transactions');
  const folder = mkdtempSync(join(tmpdir(), 'bench-fraud-'));
  let engines: EnginesServer | undefined;
  try {
    const demo = ['apps/engines/dist/cli/fraud-demo.js', '--out', folder, '--seed', '7'];
    execFileSync(process.execPath, [...demo, '--transactions', String(count)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    engines = await startEngines('trade-fraud');
    const file = readFileSync(join(folder, 'transactions.csv'));
    for (const url of [engines.rest, engines.grpc]) await endToEnd(url, file);
  } finally {
    await engines?.stop();
    rmSync(folder, { recursive: true });
  }
  return EXIT.ok;
});

async function endToEnd(url: string, file: Buffer): Promise<void> {
  const protocol = url.startsWith('grpc') ? 'gRPC' : 'REST';
  tell(`over ${protocol} …`);
  const store = await openDatabase({ folder: undefined });
  const gateway = gatewayTo(url);
  const { running, receiving, transactions } = services(store, gateway);
  try {
    const taken = await timed(() => receiving.receive(OFFICER, file));
    const outcome = taken.result;
    if (outcome.kind === 'unreadable') throw new Error(JSON.stringify(outcome));
    print('taken in and stored', outcome.received, taken);
    const run = await timed(() => running.doWaiting());
    if (run.result !== 1) throw new Error('the engine gave no answer');
    print(`read, asked over ${protocol}, alerts stored`, outcome.received, run);
    print('both', outcome.received, {
      seconds: taken.seconds + run.seconds,
      longestMs: Math.max(taken.longestMs, run.longestMs),
    });
    const span = await transactions.span(OFFICE);
    const rows = span === undefined ? [] : await transactions.ofPeriod(OFFICE, span);
    const alone =
      protocol === 'REST' ? directRest(url, 'trade-fraud', 1) : directGrpc(new URL(url).host, 'trade-fraud');
    const direct = await timed(() => alone.ask(transactionTensors(rows)));
    print(`the engine alone over ${protocol}, scores only`, rows.length, direct);
    await alone.close();
  } finally {
    await gateway.close();
    await store.close();
  }
}

function services({ db }: OpenDatabase, gateway: EngineGateway) {
  const transactions = new TransactionRepository(db);
  const [runs, audit] = [new RunRepository(db), new AuditLog(db)];
  const running = new RunTradeFraud(runs, transactions, new FindingsRepository(), gateway, db, now);
  // The run is begun by the bench, so that its time can be told apart.
  const asleep = { wake: () => undefined } as unknown as RunTradeFraud;
  const requesting = new RequestRun(runs, transactions, asleep, audit, db, now);
  return { running, transactions, receiving: new ReceiveTransactions(transactions, requesting, audit, db, now) };
}

function gatewayTo(url: string): EngineGateway {
  const { 'trade-fraud': engine } = referenceEngines(url);
  if (engine === undefined) throw new Error('there is no reference engine for trade-finance fraud');
  return new EngineGateway({ 'trade-fraud': engine }, ENGINE_CONTRACTS);
}

interface Timed {
  readonly seconds: number;
  /** Longest time for which the thread did nothing else. */
  readonly longestMs: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed & { readonly result: T }> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, TICK_MS));
  let [last, longestMs] = [performance.now(), 0];
  const tick = () => {
    longestMs = Math.max(longestMs, performance.now() - last - TICK_MS);
    last = performance.now();
  };
  const timer = setInterval(tick, TICK_MS);
  await turn();
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  // One more turn, so that a stall at the very end is seen too.
  await turn();
  clearInterval(timer);
  return { result, seconds, longestMs };
}

function print(what: string, rows: number, { seconds, longestMs }: Timed): void {
  const figures = [`${seconds.toFixed(1)} s`, `${String(Math.round(rows / seconds))} a second`];
  process.stdout.write(`${what.padEnd(52)} ${figures.join(', ')}, longest stall ${longestMs.toFixed(0)} ms\n`);
}
