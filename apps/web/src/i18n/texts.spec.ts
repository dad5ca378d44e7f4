import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { TEXTS, type Namespace } from './texts.js';

const NAMESPACES: readonly Namespace[] = [
  'common',
  'home',
  'consultation',
  'consultation-request',
  'curation',
  'consultations',
  'data-map',
  'hs',
  'hs-batch',
  'officers',
  'programmes',
  'screening',
  'support',
  'tariff',
  'trade-fraud',
];

/** Plural forms differ between languages: `records_one` and `records_other` are one text. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, member]) =>
    flatten(member, path === '' ? key : `${path}.${key}`),
  );
}

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name);

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  let korean: readonly (readonly [string, string])[];
  let english: readonly (readonly [string, string])[];
  beforeAll(async () => {
    korean = flatten((await TEXTS.ko[namespace]()).default);
    english = flatten((await TEXTS.en[namespace]()).default);
  });

  it('are there in both languages', () => {
    const keys = (texts: typeof korean) => [...new Set(texts.map(([key]) => withoutPlural(key)))].sort();
    expect(keys(english)).toEqual(keys(korean));
  });

  it('are never empty', () => {
    expect([...korean, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const byKey = (texts: typeof korean) => {
      const found = new Map<string, Set<string | undefined>>();
      for (const [key, text] of texts) {
        const base = withoutPlural(key);
        found.set(base, new Set([...(found.get(base) ?? []), ...variables(text)]));
      }
      return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]));
    };
    expect(byKey(english)).toEqual(byKey(korean));
  });

  it('have every plural form that their language asks for', () => {
    const missing = (texts: typeof korean, language: string) => {
      const keys = new Set(texts.map(([key]) => key));
      const plural = [...keys].filter((key) => withoutPlural(key) !== key).map(withoutPlural);
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return [...new Set(plural)]
        .flatMap((key) => forms.map((form) => `${key}_${form}`))
        .filter((key) => !keys.has(key));
    };
    expect(missing(korean, 'ko')).toEqual([]);
    expect(missing(english, 'en')).toEqual([]);
  });

  it('put no Korean particle after a value, whose last sound is not known', () => {
    const particle = /\}\}(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/;
    expect(korean.filter(([, text]) => particle.test(text))).toEqual([]);
  });
});

describe('the names of topics', () => {
  it('cover every topic of the consultation records', async () => {
    const files = readdirSync(new URL('../../../../knowledge/consultations/', import.meta.url));
    const topics = files.filter((file) => file.endsWith('.jsonl')).map((file) => file.replace('.jsonl', ''));
    const named = Object.keys((await import('./ko/consultation.js')).default.topics);
    expect(topics.filter((topic) => !named.includes(topic))).toEqual([]);
  });
});
