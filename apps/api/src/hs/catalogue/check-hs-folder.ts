import { hsKnowledgeFaults } from '../knowledge/check-hs-knowledge.js';
import { HS_FILES, HsKnowledgeError, readHsKnowledge } from '../knowledge/read-hs-knowledge.js';
import { readCatalogueKnowledge } from './read-catalogue-knowledge.js';

/** What knowledge/hs holds, and every fault of it, as `file record: what is wrong`. */
export interface HsFolderCheck {
  readonly counts: {
    readonly subheadings: number;
    readonly lines: number;
    readonly rulings: number;
    readonly trees: number;
  };
  readonly faults: readonly string[];
}

const NOTHING = { subheadings: 0, lines: 0, rulings: 0, trees: 0 } as const;

/** Read every file by itself, then, when all are well-formed, compare what they say about one another. */
export function checkHsFolder(directory: string): HsFolderCheck {
  const malformed = [...Object.values(HS_FILES), readCatalogueKnowledge].flatMap((read) =>
    faultsOfReading(() => read(directory)),
  );
  if (malformed.length > 0) return { counts: NOTHING, faults: malformed };
  const knowledge = readHsKnowledge(directory);
  const { successors } = readCatalogueKnowledge(directory);
  return {
    counts: {
      subheadings: knowledge.lexicon.filter(({ code }) => code.length === 6).length,
      lines: knowledge.lines.length,
      rulings: knowledge.rulings.length,
      trees: knowledge.narrowing.length,
    },
    faults: hsKnowledgeFaults(knowledge, successors).map(
      ({ file, id, message }) => `${directory}/${file} ${id}: ${message}`,
    ),
  };
}

function faultsOfReading(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof HsKnowledgeError) return error.faults.map((fault) => `${error.file} ${fault}`);
    return [error instanceof Error ? error.message : String(error)];
  }
}
