import { useId } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { AccessSign } from './access-sign.js';
import styles from './facet-bar.module.css';
import { type Facet, type Facets, type FacetValue } from './facets.js';
import { type MapAddress } from './map-address.js';
import { ACCESS_LEVELS, byId, type DataMap } from './map-model.js';
import { useInLanguage } from './use-in-language.js';

export interface FacetBarProps {
  readonly map: DataMap;
  readonly facets: Facets;
  readonly address: MapAddress;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

/** What choosing a value changes in the address; a stage belongs to its journey, so another journey drops it. */
function choose(facet: Facet, value: string): Partial<MapAddress> {
  return facet === 'journey' ? { journey: value, stage: '', selected: '' } : { [facet]: value };
}

function useNames(map: DataMap): (facet: Facet, value: string) => string {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const things = { journey: byId(map.journeys), stage: byId(map.stages), subject: byId(map.subjects) };
  return (facet, value) => {
    if (facet === 'access') {
      const level = ACCESS_LEVELS.find((each) => each === value);
      return level === undefined ? value : t(`access.${level}`);
    }
    if (facet === 'personal') return t(value === 'yes' ? 'facets.yes' : 'facets.no');
    const thing = things[facet].get(value);
    return thing === undefined ? value : inLanguage(thing.name);
  };
}

interface FacetSelectProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly nameOf: (facet: Facet, value: string) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

function FacetSelect({ facet, values, nameOf, go }: FacetSelectProps) {
  const t = useTexts('data-map');
  const id = useId();
  const chosen = values.find((value) => value.chosen)?.value ?? '';
  return (
    <span className={styles.field} data-chosen={chosen !== ''}>
      <label htmlFor={id}>{t(`facets.${facet}`)}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          go(choose(facet, target.value));
        }}
      >
        <option value="">{t('facets.all')}</option>
        {values
          .filter((value) => value.count > 0 || value.chosen)
          .map(({ value, count }) => (
            <option key={value} value={value}>
              {t('facets.option', { name: nameOf(facet, value), count })}
            </option>
          ))}
      </select>
    </span>
  );
}

/** Journeys as tabs, the other facets below them, each value with what it would find. */
export function FacetBar({ map, facets, address, hrefOf, go }: FacetBarProps) {
  const t = useTexts('data-map');
  const nameOf = useNames(map);
  const tab = (value: string, name: string, count: number | undefined) => (
    <li key={value}>
      <Link
        to={hrefOf(choose('journey', value))}
        aria-current={address.journey === value ? 'true' : undefined}
        preventScrollReset
      >
        {name}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </Link>
    </li>
  );
  return (
    <section className={styles.facets} aria-label={t('facets.label')}>
      <nav aria-label={t('facets.journey')}>
        <ul className={styles.tabs}>
          {tab('', t('facets.all'), undefined)}
          {facets.journey.map(({ value, count }) => tab(value, nameOf('journey', value), count))}
        </ul>
      </nav>
      <div className={styles.rest}>
        <nav aria-label={t('facets.access')}>
          <ul className={styles.levels}>
            {facets.access.map(({ value, count, chosen }) => {
              const level = ACCESS_LEVELS.find((each) => each === value) ?? 'NONE';
              return (
                <li key={value}>
                  <Link
                    to={hrefOf({ access: chosen ? '' : level })}
                    aria-current={chosen ? 'true' : undefined}
                    preventScrollReset
                  >
                    <AccessSign level={level} />
                    {nameOf('access', value)}
                    <span className={styles.count}>{count}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        {facets.stage.length === 0 ? null : <FacetSelect facet="stage" values={facets.stage} nameOf={nameOf} go={go} />}
        <FacetSelect facet="subject" values={facets.subject} nameOf={nameOf} go={go} />
        <FacetSelect facet="personal" values={facets.personal} nameOf={nameOf} go={go} />
      </div>
    </section>
  );
}
