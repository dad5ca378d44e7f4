import { LANGUAGES, type Language } from '../../common/language.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';

/**
 * What is searched of the datasets, a document a language: its names and everyday words as questions, each indexed on
 * its own; what it is, its fields, and the stages that it arises at as text.
 */
export function datasetDocuments({ datasets, stages }: DataMapRecords): SearchableRecord[] {
  const stageNames = new Map(stages.map(({ id, name }) => [id, name]));
  return datasets.flatMap((dataset) =>
    LANGUAGES.map((language) => ({
      id: dataset.id,
      language,
      questions: [dataset.name[language], ...dataset.aliases[language]],
      text: textOf(dataset, language, stageNames),
    })),
  );
}

function textOf(dataset: Dataset, language: Language, stages: ReadonlyMap<string, Record<Language, string>>): string {
  const { name, what, grain, producedAt, fields } = dataset;
  return [
    `${name[language]}.`,
    what[language],
    `${grain[language]}.`,
    ...producedAt.map((stage) => `${stages.get(stage)?.[language] ?? ''}.`),
    ...fields.map((field) => `${field.name[language]}.`),
  ].join(' ');
}
