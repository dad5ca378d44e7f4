import { type OfficialLine, type StoredLine } from './official-line.js';

export interface ChangedLine {
  readonly before: StoredLine;
  readonly after: OfficialLine;
}

/** What an import does to what is stored; together with what stays, every code is in one of the lists. */
export interface ImportPlan {
  readonly added: readonly OfficialLine[];
  /** Names or days that differ, and closed codes that are back. */
  readonly changed: readonly ChangedLine[];
  /** As they will be stored: with the day of the import as the last one, unless they ended earlier. */
  readonly closed: readonly StoredLine[];
  readonly unchanged: number;
}

/**
 * Compares a file, which holds the whole tariff, with what is stored.
 * @param unreadable codes of faulty lines of the file: what is stored of them is left as it is
 * @param today `YYYY-MM-DD`
 */
export function compareLines(
  stored: ReadonlyMap<string, StoredLine>,
  incoming: readonly OfficialLine[],
  unreadable: ReadonlySet<string>,
  today: string,
): ImportPlan {
  const added: OfficialLine[] = [];
  const changed: ChangedLine[] = [];
  let unchanged = 0;
  for (const line of incoming) {
    const before = stored.get(line.code);
    if (before === undefined) added.push(line);
    else if (before.closed || differs(before, line)) changed.push({ before, after: line });
    else unchanged += 1;
  }
  const held = new Set([...incoming.map(({ code }) => code), ...unreadable]);
  const closed = [...stored.values()]
    .filter((line) => !line.closed && !held.has(line.code))
    .map((line) => ({ ...line, closed: true, validUntil: line.validUntil < today ? line.validUntil : today }));
  return { added, changed, closed, unchanged };
}

/** Names of what differs between two states of a line. */
export function differences(before: OfficialLine, after: OfficialLine): (keyof OfficialLine)[] {
  return (['ko', 'en', 'validFrom', 'validUntil'] as const).filter((field) => before[field] !== after[field]);
}

function differs(before: OfficialLine, after: OfficialLine): boolean {
  return differences(before, after).length > 0;
}
