import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { isCollection, isNode, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { type KnowledgeFault } from './knowledge-fault.js';

/** A value as it stood in a file, not yet checked. */
export interface LocatedValue {
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
  /** Line of a field within the value, or of the nearest part around it that is there; only where the file has a line a field. */
  readonly lineOf?: (path: readonly PropertyKey[]) => number;
}

export interface LocatedValues {
  readonly values: readonly LocatedValue[];
  readonly faults: readonly KnowledgeFault[];
}

/**
 * Reads all records of a folder, in the order of file names: `.jsonl` (a record a line), `.yaml`/`.yml` (a list of
 * records, or a record a document). A line that can't be parsed becomes a fault; the others are kept.
 * @throws when the folder itself can't be read
 */
export function readLocatedValues(knowledgeDir: string, folder: string): LocatedValues {
  const root = join(knowledgeDir, folder);
  const read = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.jsonl', '.yaml', '.yml'].includes(extname(name)))
    .sort()
    .map((name) => {
      const path = join(root, name);
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      const file = relative(knowledgeDir, path);
      return extname(name) === '.jsonl' ? readJsonLines(file, text) : readYaml(file, text);
    });
  return { values: read.flatMap(({ values }) => values), faults: read.flatMap(({ faults }) => faults) };
}

function readJsonLines(file: string, text: string): LocatedValues {
  const values: LocatedValue[] = [];
  const faults: KnowledgeFault[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    try {
      values.push({ file, line: index + 1, value: JSON.parse(content) });
    } catch (error) {
      faults.push({ file, line: index + 1, id: idIn(content), message: `is not valid JSON (${messageOf(error)})` });
    }
  });
  return { values, faults };
}

function readYaml(file: string, text: string): LocatedValues {
  const lineCounter = new LineCounter();
  const values: LocatedValue[] = [];
  const faults: KnowledgeFault[] = [];
  const lineAt = (offset: number | undefined) => lineCounter.linePos(offset ?? 0).line;
  const located = (node: Node, value: unknown): LocatedValue => ({
    file,
    line: lineAt(node.range?.[0]),
    value,
    lineOf: (path) => lineAt(nearestNode(node, path).range?.[0]),
  });
  for (const document of parseAllDocuments(text, { lineCounter })) {
    if (!('errors' in document)) continue;
    if (document.errors.length > 0) {
      faults.push(
        ...document.errors.map((error) => ({
          file,
          line: lineAt(error.pos[0]),
          id: undefined,
          message: `is not valid YAML (${error.message.split('\n')[0] ?? ''})`,
        })),
      );
    } else if (isSeq<Node>(document.contents)) {
      for (const item of document.contents.items) {
        values.push(located(item, item.toJS(document)));
      }
    } else if (document.contents !== null) {
      values.push(located(document.contents, document.toJS()));
    }
  }
  return { values, faults };
}

function nearestNode(node: Node, path: readonly PropertyKey[]): Node {
  for (let depth = path.length; depth > 0 && isCollection(node); depth -= 1) {
    const found = node.getIn(path.slice(0, depth), true);
    if (isNode(found)) return found;
  }
  return node;
}

/** The id of a line that is no valid JSON, so that its writer finds it. */
function idIn(content: string): string | undefined {
  return /"id"\s*:\s*"([^"]{1,80})"/.exec(content)?.[1];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
