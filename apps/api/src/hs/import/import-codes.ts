import { compareLines, type ImportPlan } from './compare-lines.js';
import { type StoredLine } from './official-line.js';
import { type CodeFile } from './read-code-file.js';
import { type OfficialLineRepository } from './official-line.repository.js';

/** Share of the stored codes that a whole file may close; yearly amendments close a few in a hundred. */
const USUAL_CLOSURE = 0.2;

export interface ImportSettings {
  /** Name of the file, kept with what it changes. */
  readonly source: string;
  readonly now: Date;
  /** False: only say what would change. */
  readonly apply: boolean;
  /** Close codes even where the file lacks so many that it seems to be cut short. */
  readonly closeMany: boolean;
}

export type ImportOutcome =
  | { readonly kind: 'applied' | 'planned'; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly plan: ImportPlan; readonly reason: string };

/** Loads a code file over what is stored, or tells what that would change. Loading the same file again changes nothing. */
export async function importCodes(
  lines: OfficialLineRepository,
  file: CodeFile,
  { source, now, apply, closeMany }: ImportSettings,
): Promise<ImportOutcome> {
  const unreadable = new Set(file.faults.map(({ code }) => code.replace(/[.-]/gu, '')));
  const today = now.toISOString().slice(0, 10);
  const stored = await lines.officialNames();
  const planFrom = (present: ReadonlyMap<string, StoredLine>) => compareLines(present, file.lines, unreadable, today);
  const plan = planFrom(stored);
  if (!apply) return { kind: 'planned', plan };
  const open = [...stored.values()].filter(({ closed }) => !closed).length;
  if (!closeMany && plan.closed.length > open * USUAL_CLOSURE) {
    const reason = `The file lacks ${plan.closed.length} of ${open} codes that are in force here; is it whole?`;
    return { kind: 'refused', plan, reason };
  }
  return { kind: 'applied', plan: await lines.change(planFrom, source, now) };
}
