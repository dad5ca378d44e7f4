import { join } from 'node:path';
import { eligibilityCaseSchema } from '../../export-support/evaluation/eligibility-case.js';
import { type EligibilityCount, evaluateEligibility } from '../../export-support/evaluation/evaluate-eligibility.js';
import { syntheticFirms } from '../../export-support/evaluation/synthetic-firms.js';
import { FindSupport } from '../../export-support/find-support.js';
import { matchProgrammes } from '../../export-support/match-programmes.js';
import { programmeSchema } from '../../knowledge/programmes/programme.js';
import { type ProgrammeKnowledge, readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { tell, tellFaults } from './command.js';
import { readJsonLines } from './json-lines.js';

const FIRMS = 5_000;
const ONE_BY_ONE = 500;
/** The day on which the firms are matched; the figures don't depend on when they are made. */
const DAY = '2026-11-29';

interface SupportFigures {
  readonly eligibility: readonly EligibilityCount[];
  readonly speed: {
    readonly programmes: number;
    readonly firms: number;
    /** All firms with all programmes, ranked, in seconds. */
    readonly seconds: number;
    /** One firm with everything that a page shows, in milliseconds. */
    readonly medianMs: number;
    readonly p95Ms: number;
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
  const figures = { eligibility, speed: measureSpeed(knowledge) };
  return { table: supportTable(figures), figures };
}

function measureSpeed(knowledge: ProgrammeKnowledge): SupportFigures['speed'] {
  const firms = syntheticFirms(FIRMS);
  for (const firm of firms.slice(0, 100)) matchProgrammes(knowledge, firm, DAY);
  const started = performance.now();
  for (const firm of firms) matchProgrammes(knowledge, firm, DAY);
  const seconds = (performance.now() - started) / 1000;
  const service = new FindSupport(knowledge, () => new Date(`${DAY}T12:00:00+09:00`));
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
    medianMs: at(0.5),
    p95Ms: at(0.95),
  };
}

function supportTable({ eligibility, speed }: SupportFigures): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['cases about', 'cases', 'exact', 'status exact, missing taken for no', 'wrongly refused by that']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...eligibility.map(({ about, cases, exact, baselineExact, baselineWronglyRefused }) =>
      row([about, cases, exact, baselineExact, baselineWronglyRefused]),
    ),
    '',
    `${speed.firms} made-up firms × ${speed.programmes} programmes, ranked: ${speed.seconds} s`,
    `one firm with its questions and changes: median ${speed.medianMs} ms, p95 ${speed.p95Ms} ms`,
  ].join('\n');
}
