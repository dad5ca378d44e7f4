import { declarationRow, declarationTensors } from '../engines/risk/declaration.js';
import { ENGINE_CONTRACTS } from '../engines/engine-contracts.js';
import { EngineGateway } from '../engines/gateway/engine-gateway.js';
import { referenceEngines } from '../engines/gateway/engine-settings.js';
import { type Tensor } from '../engines/gateway/tensor.js';
import { EXIT, runCommand, tell } from './support/command.js';
import { directGrpc, directRest } from './support/direct-engine.js';
import { startEngines } from './support/engines-server.js';

/**
 * `npm run bench:engines`: what the gateway costs over asking the engine directly, over REST and gRPC, and how many
 * declarations a second are scored. Starts the engines' server on ports of its own.
 */
const USAGE = 'npm run bench:engines';
const ALONE = 600;
const AT_ONCE = 64;
const TOGETHER = 3200;
const BATCH_ROWS = 20_000;
const BATCH_PIECE = 2000;
/** Rounds of which the middle one is told; direct and guarded take turns, since a machine's speed drifts. */
const ROUNDS = 9;

type Inputs = readonly Tensor[];
type Ask = (inputs: Inputs) => Promise<unknown>;

const MEASURES: readonly (readonly [string, string, (ask: Ask) => Promise<number>])[] = [
  ['one declaration at a time, median', 'ms', async (ask) => at(await oneByOne(ask, ALONE), 0.5)],
  ['one declaration at a time, 95th percentile', 'ms', async (ask) => at(await oneByOne(ask, ALONE), 0.95)],
  [`one declaration each, ${String(AT_ONCE)} at once`, 'a second', together],
  [`scores of ${String(BATCH_ROWS)} declarations, ${String(BATCH_PIECE)} a request`, 'a second', batch],
];

/** Declarations made so far. */
let made = 0;

await runCommand(USAGE, async () => {
  const engines = await startEngines('risk-screening');
  try {
    await compare(engines.rest, new URL(engines.grpc).host);
  } finally {
    await engines.stop();
  }
  return EXIT.ok;
});

async function compare(url: string, grpcHost: string): Promise<void> {
  const model = 'risk-screening';
  const direct = { rest: directRest(url, model, AT_ONCE), grpc: directGrpc(grpcHost, model) };
  const guarded = { rest: gatewayTo(url), grpc: gatewayTo(`grpc://${grpcHost}`) };
  const ways: Readonly<Record<string, Ask>> = {
    'REST, directly': (inputs) => direct.rest.ask(inputs),
    'REST, through the gateway': (inputs) => askGateway(guarded.rest, inputs),
    'gRPC, directly': (inputs) => direct.grpc.ask(inputs),
    'gRPC, through the gateway': (inputs) => askGateway(guarded.grpc, inputs),
  };
  for (const ask of Object.values(ways)) await together(ask);
  for (const [what, unit, measure] of MEASURES) {
    tell(`${what} …`);
    const rounds: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [way, ask] of Object.entries(ways)) (rounds[way] ??= []).push(await measure(ask));
    }
    for (const [way, figures] of Object.entries(rounds)) {
      process.stdout.write(`${`${what}, ${way}`.padEnd(76)} ${middle(figures).toFixed(2)} ${unit}\n`);
    }
  }
  await Promise.all([...Object.values(direct), ...Object.values(guarded)].map((each) => each.close()));
}

/** Milliseconds of each call, sorted. */
async function oneByOne(ask: Ask, calls: number): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const inputs = someDeclarations(1);
    const started = performance.now();
    await ask(inputs);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/** Calls a second with so many under way. */
async function together(ask: Ask): Promise<number> {
  const seconds = await askAll(
    ask,
    AT_ONCE,
    Array.from({ length: TOGETHER }, () => someDeclarations(1)),
  );
  return TOGETHER / seconds;
}

/** Declarations a second, two requests under way. */
async function batch(ask: Ask): Promise<number> {
  const pieces = Array.from({ length: BATCH_ROWS / BATCH_PIECE }, () => someDeclarations(BATCH_PIECE));
  return BATCH_ROWS / (await askAll(ask, 2, pieces));
}

/** Seconds until all is answered, with so many requests under way. */
async function askAll(ask: Ask, atOnce: number, questions: Inputs[]): Promise<number> {
  const started = performance.now();
  const caller = async () => {
    for (let inputs = questions.pop(); inputs !== undefined; inputs = questions.pop()) await ask(inputs);
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return (performance.now() - started) / 1000;
}

function gatewayTo(url: string): EngineGateway {
  const { 'risk-screening': engine } = referenceEngines(url);
  if (engine === undefined) throw new Error('there is no reference engine for risk screening');
  const settings = { ...engine, concurrency: AT_ONCE, timeoutMs: 60_000, cache: { entries: 0, seconds: 1 } };
  return new EngineGateway({ 'risk-screening': settings }, ENGINE_CONTRACTS);
}

async function askGateway(gateway: EngineGateway, inputs: Inputs): Promise<void> {
  const outcome = await gateway.ask('risk-screening', { inputs, outputs: ['score'] });
  if (outcome.kind === 'unavailable') throw new Error(`${outcome.reason}: ${outcome.detail}`);
}

/** Declarations that differ from all before, of firms and goods that come again. */
function someDeclarations(count: number): Tensor[] {
  const declarations = Array.from({ length: count }, () => {
    made += 1;
    return declarationRow.parse({
      'Declaration ID': String(made),
      Date: '2021-02-03',
      'Importer ID': `I${String(made % 4000)}`,
      'Declarant ID': `D${String(made % 600)}`,
      'HS6 Code': String(100_000 + ((made * 7919) % 870_000)),
      'Country of Origin': ['CN', 'US', 'DE', 'VN', 'JP'][made % 5],
      'Country of Departure': ['CN', 'US', 'DE', 'VN', 'HK'][made % 5],
      'Tax Rate': '8',
      'Net Mass': String(made % 997),
      'Item Price': String(made),
    });
  });
  return declarationTensors(declarations);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function middle(figures: readonly number[]): number {
  return at(
    [...figures].sort((a, b) => a - b),
    0.5,
  );
}
