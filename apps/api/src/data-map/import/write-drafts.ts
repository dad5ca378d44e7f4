import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison } from './compare-with-map.js';
import { draftYaml } from './draft-yaml.js';
import { comparisonJson, comparisonText } from './report-comparison.js';
import { UnreadableSourceError } from './source-dataset.js';

/** Most existing files that are named. */
const SHOWN = 5;

/**
 * Writes a draft for each new or changed dataset, and the comparison as text and JSON, into a folder. A file that is
 * there is never written over: then nothing is written at all.
 * @returns paths of the files
 * @throws UnreadableSourceError when files are in the way
 */
export function writeDrafts(folder: string, comparison: Comparison): string[] {
  const drafts = [...comparison.added, ...comparison.changed.map(({ dataset }) => dataset)];
  const files = [
    ...drafts.map((dataset) => ({ path: join(folder, `${dataset.id}.yaml`), text: draftYaml(dataset) })),
    { path: join(folder, 'comparison.txt'), text: comparisonText(comparison) },
    { path: join(folder, 'comparison.json'), text: `${JSON.stringify(comparisonJson(comparison), undefined, 2)}\n` },
  ];
  const inTheWay = files.map(({ path }) => path).filter((path) => existsSync(path));
  if (inTheWay.length > 0) {
    const more = inTheWay.length > SHOWN ? ` and ${String(inTheWay.length - SHOWN)} more` : '';
    throw new UnreadableSourceError(
      `nothing was written, since ${inTheWay.slice(0, SHOWN).join(', ')}${more} would be written over; choose another --out`,
    );
  }
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text, { flag: 'wx' });
  return files.map(({ path }) => path);
}
