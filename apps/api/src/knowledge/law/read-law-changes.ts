import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { readLocatedValues } from '../read-located-values.js';
import { type LawChange, lawChangeSchema } from './law-change.js';

/** Where known changes of statutes stand; `knowledge:impact --flag` writes there. */
export const LAW_CHANGES_FOLDER = 'law-changes';

export interface LawChanges {
  readonly changes: readonly LawChange[];
  readonly faults: readonly KnowledgeFault[];
}

/** Reads `law-changes/` of the knowledge folder, which may be absent. A faulty line is left out and named. */
export function readLawChanges(knowledgeDir: string): LawChanges {
  if (!existsSync(join(knowledgeDir, LAW_CHANGES_FOLDER))) return { changes: [], faults: [] };
  const { values, faults } = readLocatedValues(knowledgeDir, LAW_CHANGES_FOLDER);
  const changes: LawChange[] = [];
  const found = [...faults];
  for (const { file, line, value } of values) {
    const parsed = lawChangeSchema.safeParse(value);
    if (parsed.success) changes.push(parsed.data);
    else {
      found.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          file,
          line,
          id: undefined,
          message: `${path.join('.') || 'change'}: ${message}`,
        })),
      );
    }
  }
  return { changes, faults: found };
}
