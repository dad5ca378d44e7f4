import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GoldItem } from './score-items.js';

/** A set to measure on. */
export interface DevSet {
  readonly name: string;
  readonly items: readonly GoldItem[];
  /** Its ten digits are Korean lines. */
  readonly korean: boolean;
  /** Its items are the rulings of knowledge/hs, so that only the stacker that has not seen them may be measured. */
  readonly rulings: boolean;
}

const rulingSchema = z.object({ name: z.string(), description: z.string(), hsk10: z.string() });
const listingSchema = z.object({ product_name: z.string(), hs_code: z.union([z.string(), z.number()]) });
const atlasSchema = z.object({
  messages: z.tuple([z.object({ content: z.string() }), z.object({ content: z.string() })]),
});

/** The dev sets of a data folder; sets whose file is missing are left out. */
export function readDevSets(directory: string): DevSet[] {
  const rulings = jsonLines(directory, 'rulings-2024-dev.jsonl', rulingSchema);
  const listings = jsonLines(directory, 'hscodecomp-dev.jsonl', listingSchema);
  const questions = jsonLines(directory, 'atlas-dev.jsonl', atlasSchema);
  const rulingSet = (name: string, item: (ruling: z.infer<typeof rulingSchema>) => GoldItem['item']): DevSet => ({
    name,
    items: rulings.map((ruling) => ({ item: item(ruling), code: ruling.hsk10 })),
    korean: true,
    rulings: true,
  });
  return [
    rulingSet('rulings 2024, name and description', (r) => ({ description: r.name, specification: r.description })),
    rulingSet('rulings 2024, name only', (r) => ({ description: r.name })),
    rulingSet('rulings 2024, all in one field', (r) => ({ description: `${r.name}\n${r.description}` })),
    {
      name: 'HSCodeComp, title',
      items: listings.map((listing) => ({
        item: { description: listing.product_name },
        code: String(listing.hs_code).padStart(10, '0').slice(0, 6),
      })),
      korean: false,
      rulings: false,
    },
    { name: 'ATLAS, question', items: questions.flatMap(atlasItem), korean: false, rulings: false },
  ].filter((set) => set.items.length > 0);
}

/** The first code that the answer gives; an answer without one is left out. */
function atlasItem({ messages: [question, answer] }: z.infer<typeof atlasSchema>): GoldItem[] {
  const code = /([0-9]{4})\.([0-9]{2})/u.exec(answer.content);
  return code === null ? [] : [{ item: { description: question.content }, code: `${code[1] ?? ''}${code[2] ?? ''}` }];
}

function jsonLines<T>(directory: string, file: string, schema: z.ZodType<T>): T[] {
  const path = join(directory, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => schema.parse(JSON.parse(line)));
}
