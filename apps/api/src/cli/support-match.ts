import { parseArgs } from 'node:util';
import { koreanDay } from '../common/korean-day.js';
import { type Language, LANGUAGES } from '../common/language.js';
import { describeChange } from '../export-support/explanation/describe-change.js';
import { describeFirm } from '../export-support/explanation/describe-firm.js';
import { describeRequired } from '../export-support/explanation/describe-required.js';
import { type Firm } from '../export-support/firm/firm-profile.js';
import { firmReading } from '../export-support/firm/read-firm.js';
import { leastChanges } from '../export-support/matching/least-changes.js';
import { relationsOf } from '../export-support/matching/relations.js';
import { matchProgrammes } from '../export-support/match-programmes.js';
import { type RankedMatch } from '../export-support/ranking/rank-matches.js';
import { describeFault } from '../knowledge/knowledge-fault.js';
import { type ProgrammeKnowledge, readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { EXIT, required, runCommand, tell, tellFaults, UsageError } from './support/command.js';
import { readJsonLines, writeJsonLines } from './support/json-lines.js';

/**
 * `support:match`: the programmes that each firm of a file qualifies for, criterion by criterion. A firm's fields are
 * those of `export-support/firm/firm-profile.ts`; all but the id may be missing. `--explain` adds what the portal shows
 * besides: the parts of the score, the window, what would make the firm eligible, what to take before.
 */
const USAGE =
  'npm run -s support:match -- --in firms.jsonl --out out.jsonl [--at 2026-11-29] [--language ko] [--explain] [--knowledge knowledge]';
const PROGRESS_EVERY = 500;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      at: { type: 'string' },
      language: { type: 'string', default: 'ko' },
      explain: { type: 'boolean', default: false },
      knowledge: { type: 'string', default: 'knowledge' },
    },
  });
  const [input, output] = [required(values.in, 'in'), required(values.out, 'out')];
  const [today, language] = [dayOf(values.at), languageOf(values.language)];
  const knowledge = readProgrammes(values.knowledge);
  for (const fault of knowledge.faults) tell(`left out: ${values.knowledge}/${describeFault(fault)}`);
  const { items, faults } = await readJsonLines(input, firmReading);
  function* lines() {
    for (const [index, { firm, unknownFields }] of items.entries()) {
      if (unknownFields.length > 0) tell(`${firm.id}: fields left out of account: ${unknownFields.join(', ')}`);
      const programmes = matchProgrammes(knowledge, firm, today).map((match) => ({
        ...resultOf(match, firm, today, language),
        ...(values.explain ? explanationOf(match, firm, today, language, knowledge) : {}),
      }));
      yield { id: firm.id, programmes };
      if ((index + 1) % PROGRESS_EVERY === 0) tell(`${index + 1} of ${items.length} firms matched`);
    }
  }
  await writeJsonLines(output, lines());
  tellFaults(input, faults);
  tell(`${items.length} firms matched with ${knowledge.programmes.length} programmes as of ${today}`);
  return faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
});

function resultOf({ programme, status, score, criteria }: RankedMatch, firm: Firm, today: string, language: Language) {
  return {
    id: programme.id,
    status,
    score,
    criteria: criteria.map(({ criterion, verdict }) => ({
      criterion: criterion.id,
      verdict,
      firm: describeFirm(criterion.test, firm, today)?.[language] ?? null,
      required: describeRequired(criterion.test)[language],
      clause: criterion.clause[language],
    })),
  };
}

function explanationOf(
  { programme, parts, window }: RankedMatch,
  firm: Firm,
  today: string,
  language: Language,
  { programmes, agreements }: ProgrammeKnowledge,
) {
  const { before, notBeside } = relationsOf(programme, programmes, firm);
  return {
    parts: parts.map(({ why, ...part }) => ({ ...part, why: why[language] })),
    window,
    changes:
      leastChanges(programme, firm, today, agreements)?.map((change) => describeChange(change)[language]) ?? null,
    before: before.map(({ why, ...relation }) => ({ ...relation, why: why[language] })),
    notBeside: notBeside.map(({ why, ...relation }) => ({ ...relation, why: why[language] })),
  };
}

/** A day is a day in Korea; an instant is turned into one; nothing means now. */
function dayOf(at: string | undefined): string {
  if (at === undefined) return koreanDay(new Date());
  const instant = new Date(at);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(at);
  if (Number.isNaN(instant.getTime()) || (isDay && instant.toISOString().slice(0, 10) !== at)) {
    throw new UsageError(
      `--at must be a day such as 2026-11-29 or an instant such as 2026-11-29T15:00:00Z, not "${at}"`,
    );
  }
  if (!isDay && !/(Z|[+-]\d{2}:?\d{2})$/.test(at)) throw new UsageError('--at needs a time zone, such as +09:00 or Z');
  return isDay ? at : koreanDay(instant);
}

function languageOf(language: string): Language {
  const known = LANGUAGES.find((name) => name === language);
  if (known === undefined) throw new UsageError(`--language must be one of ${LANGUAGES.join(', ')}, not "${language}"`);
  return known;
}
