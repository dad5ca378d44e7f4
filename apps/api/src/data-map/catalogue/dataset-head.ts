import { type Language, LANGUAGES } from '../../common/language.js';
import { type Catalogue } from './catalogue.js';
import { EXTENSIONS, FORMATS } from './rdf/formats.js';

const PAGE = /^\/(ko|en)\/data-map\/datasets\/([a-z0-9-]+)\/?$/;

/**
 * What a dataset's page says to machines in its head: the dataset in schema.org terms, the page in the other language,
 * and the files of the catalogue. Undefined for every other page, and for a dataset that there isn't.
 */
export function datasetHead(path: string, catalogue: Catalogue): string | undefined {
  const [, lang, id = ''] = PAGE.exec(path) ?? [];
  const language = LANGUAGES.find((each): each is Language => each === lang);
  const dataset = catalogue.dataset(id);
  if (language === undefined || dataset === undefined) return undefined;
  const { addresses } = catalogue;
  return [
    `<link rel="canonical" href="${addresses.datasetPage(id, language)}" />`,
    ...LANGUAGES.map((each) => `<link rel="alternate" hreflang="${each}" href="${addresses.datasetPage(id, each)}" />`),
    ...EXTENSIONS.map(
      (extension) =>
        `<link rel="alternate" type="${FORMATS[extension].mediaType}" href="${addresses.file(`catalogue/datasets/${id}.${extension}`)}" />`,
    ),
    // A data block isn't run, so that the content security policy lets it stand; "<" could end it.
    `<script type="application/ld+json">${JSON.stringify(catalogue.schemaOrg(dataset, language)).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n    ');
}
