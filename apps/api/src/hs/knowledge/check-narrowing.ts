import { languageFaults } from './check-languages.js';
import { repeated, type HsFault } from './hs-fault.js';
import type { LexiconEntry, Narrowing, NarrowingQuestion } from './hs-knowledge-schema.js';

const TREE_FILE = 'hs-narrowing.jsonl';

/**
 * Faults of the questions within headings: every subheading must be reachable, no option may name a code of another
 * heading, and what follows an option must tell its codes apart without losing one.
 */
export function treeFaults(trees: readonly Narrowing[], lexicon: readonly LexiconEntry[]): HsFault[] {
  const subheadings = new Map<string, Set<string>>();
  for (const { code } of lexicon) {
    if (code.length === 4) subheadings.set(code, new Set());
    if (code.length === 6) subheadings.get(code.slice(0, 4))?.add(code);
  }
  const asked = new Set(trees.map(({ heading }) => heading));
  const silent = [...subheadings].filter(([heading, under]) => under.size > 1 && !asked.has(heading));
  return [
    ...repeated(trees, ({ heading }) => heading, TREE_FILE),
    ...silent.map(([id]) => ({ file: TREE_FILE, id, message: 'no question tells its subheadings apart' })),
    ...trees.flatMap(({ heading: id, ask }): HsFault[] => {
      const under = subheadings.get(id);
      const said = under === undefined ? ['the tariff has no such heading'] : questionFaults(ask, under);
      return said.map((message) => ({ file: TREE_FILE, id, message }));
    }),
  ];
}

/** @param open the codes that this question has to tell apart */
function questionFaults({ q, options }: NarrowingQuestion, open: ReadonlySet<string>): string[] {
  const named = new Set(options.flatMap(({ codes }) => codes));
  const labels = options.map(({ label }) => label.ko);
  return [
    ...languageFaults({ q, ...Object.fromEntries(options.map(({ label }, at) => [`option ${String(at + 1)}`, label])) }),
    ...(new Set(labels).size < labels.length ? [`"${q.en}": two options have one label`] : []),
    ...[...named].filter((code) => !open.has(code)).map((code) => `"${q.en}": ${code} is not open here`),
    ...[...open].filter((code) => !named.has(code)).map((code) => `"${q.en}": no option leads to ${code}`),
    ...options.flatMap(({ codes, next }) => (next === undefined ? [] : questionFaults(next, new Set(codes)))),
  ];
}
