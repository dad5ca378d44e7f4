import { type BilingualText } from '../../knowledge/record-parts.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';

/** How to name a dataset of the map in a text: who holds it, what it is called, in which version of the map. */
export function citeDataset({ name, id, since, changes }: Dataset, owner: BilingualText | undefined): BilingualText {
  const latest = changes.at(-1);
  const version = latest?.version ?? since;
  const day = latest === undefined ? '' : `, ${latest.date}`;
  const cite = (language: 'ko' | 'en', map: string, word: string): string =>
    `${owner === undefined ? '' : `${owner[language]}, `}「${name[language]}」, ${map}, ${word} ${version}${day}, ${id}`;
  return {
    ko: cite('ko', '관문 세관 데이터 지도', '판'),
    en: cite('en', 'Gwanmun map of customs data', 'version').replace(/「(.*)」/u, '“$1”'),
  };
}
