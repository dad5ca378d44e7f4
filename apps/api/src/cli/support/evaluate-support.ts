import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { eligibilityCaseSchema } from '../../export-support/evaluation/eligibility-case.js';
import { type EligibilityCount, evaluateEligibility } from '../../export-support/evaluation/evaluate-eligibility.js';
import { evaluateAwards, type RecoveryFigures } from '../../export-support/evaluation/evaluate-awards.js';
import { POPULATIONS } from '../../export-support/evaluation/populations.js';
import { syntheticFirms } from '../../export-support/evaluation/synthetic-firms.js';
import { recordedFirms } from '../../export-support/evaluation/recorded-firms.js';
import { evidenceFor } from '../../export-support/evidence/evidence-model.js';
import { FindSupport } from '../../export-support/find-support.js';
import { matchProgrammes } from '../../export-support/match-programmes.js';
import { generatePopulation } from '../../export-support/population/generate-population.js';
import { programmeSchema } from '../../knowledge/programmes/programme.js';
import { type ProgrammeKnowledge, readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { tell, tellFaults } from './command.js';
import { readJsonLines } from './json-lines.js';

/** Firms of which no record is loaded. */
const NOTHING_LEARNED = { of: () => undefined };
const FIRMS = 5_000;
const ONE_BY_ONE = 500;
/** The day on which the firms are matched; the figures don't depend on when they are made. */
const DAY = '2026-11-29';

interface SupportFigures {
  /** On the population that was tuned on, and on one with other firms and another truth. */
  readonly recovery: { readonly tuning: RecoveryFigures; readonly heldOut: RecoveryFigures };
  readonly eligibility: readonly EligibilityCount[];
  readonly speed: {
    readonly programmes: number;
    readonly firms: number;
    /** All firms with all programmes, ranked, in seconds. */
    readonly seconds: number;
    /** The part of it that the processor worked for this: what it would take on a machine that does nothing else. */
    readonly processorSeconds: number;
    /** The same for the firms of the tuning population, by their records and with evidence; and what fitting it took. */
    readonly secondsWithEvidence: number;
    readonly secondsToFit: number;
    /** One firm with everything that a page shows, in milliseconds. */
    readonly medianMs: number;
    readonly p95Ms: number;
    /** Cores, and how many of them other work kept busy in the minute before. */
    readonly cores: number;
    readonly busy: number;
  };
}

/** Eligibility on the cases of the repository, and the speed on made-up firms; needs no other data. */
export async function evaluateSupport({
  knowledge: folder,
  sets,
}: {
  readonly knowledge: string;
  readonly sets: string;
}): Promise<{ readonly table: string; readonly figures: SupportFigures }> {
  tell(`needs support-*.jsonl of ${sets}, and ${folder}/programmes`);
  const read = async <Item>(name: string, schema: Parameters<typeof readJsonLines<Item>>[1]) => {
    const { items, faults } = await readJsonLines(join(sets, name), schema);
    tellFaults(name, faults);
    return items;
  };
  const knowledge = readProgrammes(folder);
  const cases = await read('support-eligibility.jsonl', eligibilityCaseSchema);
  const made = await read('support-programmes.jsonl', programmeSchema);
  const eligibility = evaluateEligibility(cases, knowledge.programmes, made, knowledge.agreements);
  const speed = measureSpeed(knowledge);
  const recover = (which: keyof typeof POPULATIONS) => {
    tell(`the ${which} population: made, split by time, every order tried`);
    return evaluateAwards(generatePopulation(POPULATIONS[which], knowledge), knowledge);
  };
  const recovery = { tuning: recover('tuning'), heldOut: recover('heldOut') };
  const figures = { eligibility, recovery, speed };
  return { table: supportTable(figures), figures };
}

function measureSpeed(knowledge: ProgrammeKnowledge): SupportFigures['speed'] {
  const busy = loadavg()[0] ?? 0;
  const firms = syntheticFirms(FIRMS);
  for (const firm of firms.slice(0, 100)) matchProgrammes(knowledge, firm, DAY);
  const [started, worked] = [performance.now(), process.cpuUsage()];
  for (const firm of firms) matchProgrammes(knowledge, firm, DAY);
  const { user, system } = process.cpuUsage(worked);
  const seconds = (performance.now() - started) / 1000;
  const { secondsWithEvidence, secondsToFit } = measureEvidence(knowledge);
  const service = new FindSupport({ knowledge }, () => new Date(`${DAY}T12:00:00+09:00`), NOTHING_LEARNED);
  const times = firms
    .slice(0, ONE_BY_ONE)
    .map(({ size, regions, products }) => {
      const from = performance.now();
      service.match({ size, regions, products }, { choice: {}, language: 'ko', offset: 0, limit: 10 });
      return performance.now() - from;
    })
    .sort((left, right) => left - right);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
  return {
    programmes: knowledge.programmes.filter(({ status }) => status === 'published').length,
    firms: FIRMS,
    seconds: Number(seconds.toFixed(2)),
    processorSeconds: Number(((user + system) / 1_000_000).toFixed(2)),
    secondsWithEvidence,
    secondsToFit,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    cores: availableParallelism(),
    busy: Number(busy.toFixed(2)),
  };
}

function measureEvidence(knowledge: ProgrammeKnowledge) {
  const { firms, fit } = recordedFirms(knowledge);
  const begun = performance.now();
  const model = fit();
  const fitted = performance.now();
  for (const firm of firms) matchProgrammes(knowledge, firm, DAY, model && evidenceFor(model, firm, DAY));
  const inSeconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(2));
  return { secondsToFit: inSeconds(begun, fitted), secondsWithEvidence: inSeconds(fitted, performance.now()) };
}

function supportTable({ eligibility, recovery, speed }: SupportFigures): string {
  return [
    row(['cases about', 'cases', 'exact', 'status exact, missing taken for no', 'wrongly refused by that']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...eligibility.map(({ about, cases, exact, baselineExact, baselineWronglyRefused }) =>
      row([about, cases, exact, baselineExact, baselineWronglyRefused]),
    ),
    '',
    recoveryTable('tuning population', recovery.tuning),
    '',
    recoveryTable('held-out population, other firms and another truth', recovery.heldOut),
    '',
    `${speed.firms} made-up firms × ${speed.programmes} programmes, ranked: ${speed.seconds} s, of which ${speed.processorSeconds} s of processor time`,
    `${speed.firms} firms of the population by their records, with evidence: ${speed.secondsWithEvidence} s, fitted in ${speed.secondsToFit} s`,
    `one firm with its questions and changes: median ${speed.medianMs} ms, p95 ${speed.p95Ms} ms`,
    `machine: ${speed.cores} cores, of which ${speed.busy} were busy in the minute before`,
  ].join('\n');
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

function recoveryTable(name: string, { seed, truthSeed, firms, awards, orders }: RecoveryFigures): string {
  return [
    `${name} (seed ${seed}, truth ${truthSeed}): ${firms} firms, ${awards} awards in the year after the split`,
    row(['order', 'recall@5', 'nDCG@10', 'programmes shown', 'little history in 5', 'in 10']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...orders.map(({ order, recallAt5, ndcgAt10, shown, littleHistoryAt5, littleHistoryAt10 }) =>
      row([order, recallAt5, ndcgAt10, shown, littleHistoryAt5, littleHistoryAt10]),
    ),
  ].join('\n');
}
