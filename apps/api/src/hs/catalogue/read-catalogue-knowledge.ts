import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type z } from 'zod';
import { HsKnowledgeError } from '../knowledge/read-hs-knowledge.js';
import { type CatalogueKnowledge, generalRulesSchema, sectionsSchema, successorsSchema } from './catalogue-schema.js';

const SUCCESSOR_COLUMNS = ['hs2017', 'hs2022', 'relation'] as const;

/**
 * Read and check the sections, the General Rules and the successors of HS 2017 subheadings.
 * @throws HsKnowledgeError with every fault of the first file that has any
 */
export function readCatalogueKnowledge(directory: string): CatalogueKnowledge {
  return {
    sections: checked(join(directory, 'sections.yaml'), sectionsSchema, parseYaml),
    generalRules: checked(join(directory, 'general-rules.yaml'), generalRulesSchema, parseYaml),
    successors: checked(join(directory, 'hs2017-successors.tsv'), successorsSchema, parseSuccessors),
  };
}

function parseSuccessors(text: string): unknown {
  const [header, ...rows] = text.trimEnd().split(/\r?\n/u);
  if (header !== SUCCESSOR_COLUMNS.join('\t')) throw new Error(`expected the columns ${SUCCESSOR_COLUMNS.join(', ')}`);
  return rows.map((row) => {
    const [hs2017, hs2022, relation] = row.split('\t');
    return { hs2017, hs2022, relation };
  });
}

function checked<T>(file: string, schema: z.ZodType<T>, parse: (text: string) => unknown): T {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new HsKnowledgeError(file, [error instanceof Error ? error.message : String(error)]);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new HsKnowledgeError(
    file,
    result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}
