import { DataFactory, type NamedNode, type Quad } from 'n3';
import { type BilingualText } from '../../../knowledge/record-parts.js';
import { type Dataset } from '../../../knowledge/data-map/dataset.js';
import { inBoth, statements } from '../rdf/statements.js';
import { authority, dct, foaf, rdfs, skos } from '../rdf/vocabulary.js';

export const KOREA = authority('country', 'KOR');
export const KOREAN = authority('language', 'KOR');
export const ENGLISH = authority('language', 'ENG');
export const THEMES = authority('data-theme', '').value.replace(/\/$/, '');
export const DCAT_AP = DataFactory.namedNode('https://semiceu.github.io/DCAT-AP/releases/3.0.0');
export const LICENCE = DataFactory.namedNode('https://www.apache.org/licenses/LICENSE-2.0');

/** IANA's register of media types. */
export const CSV = DataFactory.namedNode('http://www.iana.org/assignments/media-types/text/csv');

/** A distribution that is there to be had, by the EU's distribution statuses. */
export const COMPLETED = authority('distribution-status', 'COMPLETED');

/** EU access-right authority: restricted is had under conditions, non-public isn't had for privacy or like reasons. */
const ACCESS_RIGHTS: Readonly<Record<Dataset['access']['level'], readonly [code: string, BilingualText]>> = {
  open: ['PUBLIC', { ko: '공개', en: 'public' }],
  on_request: ['RESTRICTED', { ko: '조건부 공개', en: 'restricted' }],
  officers: ['NON_PUBLIC', { ko: '비공개', en: 'non-public' }],
  none: ['NON_PUBLIC', { ko: '비공개', en: 'non-public' }],
};

export function accessRight(level: Dataset['access']['level']): NamedNode {
  return authority('access-right', ACCESS_RIGHTS[level][0]);
}

/** EU data themes that a subject falls under; a subject that fits none is a theme of our own scheme only. */
const THEMES_OF_SUBJECT: Readonly<Record<string, readonly (keyof typeof THEME_NAMES)[]>> = {
  cargo: ['TRAN'],
  transport: ['TRAN'],
  declaration: ['ECON'],
  duty: ['ECON'],
  value: ['ECON'],
  origin: ['ECON', 'INTR'],
  requirements: ['GOVE'],
  control: ['JUST'],
  enforcement: ['JUST'],
  rights: ['JUST'],
  statistics: ['ECON'],
};

const THEME_NAMES = {
  ECON: { ko: '경제와 재정', en: 'Economy and finance' },
  GOVE: { ko: '정부와 공공부문', en: 'Government and public sector' },
  INTR: { ko: '국제 문제', en: 'International issues' },
  JUST: { ko: '사법과 공공안전', en: 'Justice, legal system and public safety' },
  TRAN: { ko: '교통', en: 'Transport' },
} as const;

export function themesOf(subjects: readonly string[]): NamedNode[] {
  const codes = new Set(subjects.flatMap((subject) => THEMES_OF_SUBJECT[subject] ?? []));
  return [...codes].map((code) => authority('data-theme', code));
}

/** How often, by the words that the map uses for it; other words have no code. */
const FREQUENCIES: Readonly<Record<string, string>> = {
  Daily: 'DAILY',
  Weekly: 'WEEKLY',
  Monthly: 'MONTHLY',
  Quarterly: 'QUARTERLY',
  Yearly: 'ANNUAL',
};

export function frequencyOf(refresh: BilingualText | undefined): NamedNode[] {
  const code = refresh && FREQUENCIES[refresh.en];
  return code === undefined ? [] : [authority('frequency', code)];
}

/** What the authorities' values are, said here too, so that the catalogue can be checked by itself. */
export function authorityStatements(): Quad[] {
  const rights = new Map(Object.values(ACCESS_RIGHTS));
  return [
    ...statements(KOREA, [dct('Location')], [rdfs('label'), ...inBoth({ ko: '대한민국', en: 'Republic of Korea' })]),
    ...statements(KOREAN, [dct('LinguisticSystem')], [rdfs('label'), ...inBoth({ ko: '한국어', en: 'Korean' })]),
    ...statements(ENGLISH, [dct('LinguisticSystem')], [rdfs('label'), ...inBoth({ ko: '영어', en: 'English' })]),
    ...statements(DCAT_AP, [dct('Standard')], [dct('title'), DataFactory.literal('DCAT-AP 3.0.0')]),
    ...statements(LICENCE, [dct('LicenseDocument')], [dct('title'), DataFactory.literal('Apache License 2.0')]),
    ...[...rights].flatMap(([code, name]) =>
      statements(authority('access-right', code), [dct('RightsStatement')], [rdfs('label'), ...inBoth(name)]),
    ),
    ...Object.values(FREQUENCIES).flatMap((code) => statements(authority('frequency', code), [dct('Frequency')])),
    ...statements(COMPLETED, [skos('Concept')], [skos('prefLabel'), ...inBoth({ ko: '완료', en: 'completed' })]),
    ...statements(CSV, [dct('MediaType')], [rdfs('label'), DataFactory.literal('text/csv')]),
    ...themeStatements(),
  ];
}

function themeStatements(): Quad[] {
  const scheme = DataFactory.namedNode(THEMES);
  return [
    ...statements(
      scheme,
      [skos('ConceptScheme')],
      [dct('title'), ...inBoth({ ko: '유럽연합 데이터 주제', en: 'EU data themes' })],
    ),
    ...Object.entries(THEME_NAMES).flatMap(([code, name]) =>
      statements(
        authority('data-theme', code),
        [skos('Concept')],
        [skos('prefLabel'), ...inBoth(name)],
        [skos('inScheme'), scheme],
      ),
    ),
  ];
}

/** A web page, as the document that it is. */
export function page(address: string, language?: NamedNode): Quad[] {
  return statements(
    DataFactory.namedNode(address),
    [foaf('Document')],
    [dct('language'), ...(language ? [language] : [])],
  );
}

/** Where a file or a service is reached. */
export function place(address: string): Quad[] {
  return statements(DataFactory.namedNode(address), [rdfs('Resource')]);
}
