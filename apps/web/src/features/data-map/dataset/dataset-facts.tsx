import { type ReactNode } from 'react';
import { Link } from 'react-router';
import buttons from '../../../components/button.module.css';
import { ExternalLink } from '../../../components/external-link.js';
import { Icon } from '../../../components/icon.js';
import { formatAsOf } from '../../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { writeAddress, EMPTY_ADDRESS } from '../map-address.js';
import { type DatasetDetail, type DatasetLink } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';
import styles from './dataset-page.module.css';

interface FactsProps {
  readonly dataset: DatasetDetail;
}

/** Datasets as links to their pages. */
export function DatasetLinkList({ datasets }: { readonly datasets: readonly DatasetLink[] }) {
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  return (
    <ul className={styles.links}>
      {datasets.map(({ id, name, access }) => (
        <li key={id}>
          <AccessSign level={access} />
          <Link to={path(`/data-map/datasets/${id}`)}>{inLanguage(name)}</Link>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one row is, whose it is, where it is kept. */
export function Overview({ dataset }: FactsProps) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const { grain, owner, by, systems, subjects, refresh } = dataset;
  const names = (things: typeof by) => things.map(({ name }) => inLanguage(name)).join(', ');
  return (
    <dl className={styles.facts}>
      <Fact name={t('dataset.grain')}>{inLanguage(grain)}</Fact>
      {owner === null ? null : <Fact name={t('dataset.owner')}>{inLanguage(owner.name)}</Fact>}
      <Fact name={t('dataset.madeBy')}>{names(by)}</Fact>
      <Fact name={t('dataset.systems')}>{names(systems)}</Fact>
      <Fact name={t('dataset.subjects')}>{names(subjects)}</Fact>
      {refresh === null ? null : <Fact name={t('dataset.refresh')}>{inLanguage(refresh)}</Fact>}
    </dl>
  );
}

/** The stages at which it arises or is read, each with its place on the map. */
export function Stages({ dataset }: FactsProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  return (
    <ul className={styles.stages}>
      {dataset.stages.map(({ id, name, journey, produces }) => {
        const address = { ...EMPTY_ADDRESS, journey: journey.id, view: 'map' as const, selected: dataset.id };
        return (
          <li key={id} data-produces={produces}>
            <Link
              to={`${path('/data-map')}${writeAddress(produces ? address : { ...address, stage: id, selected: '' })}`}
            >
              {inLanguage(journey.name)} › {inLanguage(name)}
            </Link>
            <span>{t(produces ? 'dataset.produces' : 'dataset.uses')}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who may have it, on which ground, and how to ask for it. */
export function Access({ dataset: { id, access } }: FactsProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  return (
    <div className={styles.access}>
      <p className={styles.level}>
        <AccessSign level={access.level} />
        {t(`access.${access.level}`)}
      </p>
      <p>{t(`accessLong.${access.level}`)}</p>
      {access.note === null ? null : <p>{inLanguage(access.note)}</p>}
      {access.ownRows ? <p>{t('dataset.ownRows')}</p> : null}
      {access.requestable ? (
        <Link to={path(`/data-map/datasets/${id}/request`)} className={buttons.primary}>
          {t('dataset.request')}
          <Icon name="arrow" />
        </Link>
      ) : null}
      {access.legal.length === 0 ? null : (
        <>
          <h3>{t('dataset.legal')}</h3>
          <ul className={styles.links} lang="ko">
            {access.legal.map(({ law, article, about, url }) => (
              <li key={`${law} ${article}`}>
                <ExternalLink href={url}>
                  {law} {article}
                </ExternalLink>
                <span className={styles.muted}>{about}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {access.otherLaws.length === 0 ? null : (
        <>
          <h3>{t('dataset.otherLaws')}</h3>
          <ul lang="ko">
            {access.otherLaws.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The public ways to it. */
export function Get({ dataset: { get } }: FactsProps) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  if (get.length === 0) return <p>{t('dataset.noGet')}</p>;
  return (
    <ul className={styles.ways}>
      {get.map(({ portal, how }) => (
        <li key={`${portal.id} ${how.en}`}>
          <ExternalLink href={portal.home}>{inLanguage(portal.name)}</ExternalLink>
          <p>{inLanguage(how)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Services and analyses that use it. */
export function UsedBy({ dataset: { usedBy } }: FactsProps) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  if (usedBy.length === 0) return <p>{t('dataset.noUse')}</p>;
  return (
    <ul className={styles.ways}>
      {usedBy.map(({ id, kind, name, what }) => (
        <li key={id}>
          <strong>{inLanguage(name)}</strong> <span className={styles.muted}>{t(`dataset.${kind}`)}</span>
          <p>{inLanguage(what)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Since when it stands on the map, and what has changed since. */
export function Changes({ dataset: { since, changes } }: FactsProps) {
  const t = useTexts('data-map');
  const language = useLanguage();
  return (
    <>
      <p>{t('dataset.since', { version: since })}</p>
      {changes.length === 0 ? (
        <p className={styles.muted}>{t('dataset.noChange')}</p>
      ) : (
        <ul className={styles.ways}>
          {changes.map(({ version, date, what }) => (
            <li key={`${version} ${date} ${what.en}`}>
              <strong>{t('dataset.change', { version, date: formatAsOf(date, language) })}</strong>
              <p>{what[language]}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
