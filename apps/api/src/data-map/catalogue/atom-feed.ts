import { type Language } from '../../common/language.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type CatalogueAddresses } from './catalogue-addresses.js';
import { CATALOGUE_TITLE } from './dcat/describe-catalogue.js';

/** Most entries of the feed, newest first. */
const MOST_ENTRIES = 200;

const WORDS = {
  ko: {
    feed: '데이터 지도의 변경',
    edition: (version: string) => `데이터 지도 ${version}판`,
    added: '이 판에 더한 데이터셋',
    author: '관문',
  },
  en: {
    feed: 'Changes of the data map',
    edition: (version: string) => `Data map ${version}`,
    added: 'Datasets added in this edition',
    author: 'Gwanmun',
  },
} as const;

interface Entry {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD, in Korea. */
  readonly date: string;
  readonly link: string;
  readonly summary: string;
  readonly added: readonly { readonly name: string; readonly link: string }[];
}

/** Editions of the map and changes of its datasets as an Atom feed (RFC 4287), newest first. */
export function atomFeed(records: DataMapRecords, addresses: CatalogueAddresses, language: Language): string {
  const words = WORDS[language];
  const entries = entriesOf(records, addresses, language)
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, MOST_ENTRIES);
  const self = addresses.file(`catalogue/changes.${language}.atom`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${xml(self)}</id>`,
    `  <title>${xml(`${CATALOGUE_TITLE[language]}: ${words.feed}`)}</title>`,
    `  <updated>${instant(entries[0]?.date)}</updated>`,
    `  <author><name>${words.author}</name><uri>${xml(addresses.base)}</uri></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(addresses.mapPage(language))}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');

  function entryXml({ id, title, date, link, summary, added }: Entry): string {
    const list = added.map((each) => `<li><a href="${xml(each.link)}">${xml(each.name)}</a></li>`).join('');
    const content =
      added.length === 0
        ? ''
        : `\n    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${xml(summary)}</p><p>${words.added}</p><ul>${list}</ul></div></content>`;
    return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <updated>${instant(date)}</updated>
    <link rel="alternate" type="text/html" href="${xml(link)}"/>
    <summary>${xml(summary)}</summary>${content}
  </entry>`;
  }
}

function entriesOf({ versions, datasets }: DataMapRecords, addresses: CatalogueAddresses, language: Language): Entry[] {
  const editions = versions.map(({ id, date, what }) => ({
    id: addresses.id('edition', id).value,
    title: WORDS[language].edition(id),
    date,
    link: addresses.mapPage(language),
    summary: what[language],
    added: datasets
      .filter(({ since }) => since === id)
      .map((dataset) => ({ name: dataset.name[language], link: addresses.datasetPage(dataset.id, language) })),
  }));
  const changes = datasets.flatMap(({ id, name, changes }) =>
    changes.map(({ version, date, what }, at) => ({
      id: addresses.partOfDataset(id, `change-${String(at + 1)}`).value,
      title: `${name[language]} (${version})`,
      date,
      link: addresses.datasetPage(id, language),
      summary: what[language],
      added: [],
    })),
  );
  return [...editions, ...changes];
}

/** A day begins at midnight in Korea; a map without editions has the beginning of time. */
function instant(date = '1970-01-01'): string {
  return `${date}T00:00:00+09:00`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
