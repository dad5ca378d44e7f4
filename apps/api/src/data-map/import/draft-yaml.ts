import { stringify } from 'yaml';
import { type SourceDataset, type SourceField } from './source-dataset.js';

/** What every dataset of the map must say and no source tells. */
const TO_WRITE = 'grain, subjects, producedAt, by, systems, owner, access with its legal basis, since';

/**
 * A draft in the form of `knowledge/data-map/datasets`. It is no record yet: what no source tells is left out, so that
 * `knowledge:check` refuses it until a person has written that, and its first lines say so.
 */
export function draftYaml(dataset: SourceDataset): string {
  const { id, name, what, aliases, accessLevel, derivedFrom, related, fields } = dataset;
  const record = {
    id,
    name,
    ...(aliases.ko.length + aliases.en.length > 0 && { aliases }),
    what,
    ...(derivedFrom.length > 0 && { derivedFrom }),
    fields: fields.map(draftField),
    ...(accessLevel && { access: { level: accessLevel } }),
    ...(related.length > 0 && { related }),
  };
  const notes = [
    `DRAFT, not reviewed. Taken from: ${dataset.source}`,
    `To be written: ${TO_WRITE}; whatever is missing in Korean or English; marks of personal or tax-secret fields.`,
    ...dataset.notes.map((note) => `Note: ${note}`),
  ];
  return `${notes.map((note) => `# ${note.replaceAll(/\s+/g, ' ')}\n`).join('')}${stringify([record], { lineWidth: 120 })}`;
}

function draftField({ id, name, type, length, decimals, meaning, from }: SourceField): object {
  return {
    id,
    name,
    ...(type && { type }),
    ...(length !== undefined && { length }),
    ...(decimals !== undefined && { decimals }),
    meaning,
    ...(from.length > 0 && { from }),
  };
}
