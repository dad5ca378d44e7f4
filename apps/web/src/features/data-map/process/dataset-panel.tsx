import { Link } from 'react-router';
import buttons from '../../../components/button.module.css';
import { useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { lineageIn } from '../lineage-in.js';
import { type MapAddress } from '../map-address.js';
import { byId, type DataMap, type MapDataset } from '../map-model.js';
import { useInLanguage } from '../use-in-language.js';
import { Panel } from './panel.js';
import styles from './panel.module.css';

export interface DatasetLinksProps {
  readonly datasets: readonly MapDataset[];
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
}

/** Datasets that lead to their place on the picture. */
export function DatasetLinks({ datasets, hrefOf }: DatasetLinksProps) {
  const inLanguage = useInLanguage();
  return (
    <ul className={styles.links}>
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <AccessSign level={dataset.access} />
          <Link to={hrefOf({ selected: dataset.id, view: 'map' })} preventScrollReset>
            {inLanguage(dataset.name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export interface DatasetPanelProps {
  readonly map: DataMap;
  readonly dataset: MapDataset;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

function Facts({ map, dataset }: Pick<DatasetPanelProps, 'map' | 'dataset'>) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const names = (things: ReadonlyMap<string, { readonly name: MapDataset['name'] }>, ids: readonly string[]) =>
    ids
      .flatMap((id) => things.get(id) ?? [])
      .map(({ name }) => inLanguage(name))
      .join(', ');
  const stages = byId(map.stages);
  return (
    <dl>
      <dt>{t('panel.access')}</dt>
      <dd className={styles.sign}>
        <AccessSign level={dataset.access} />
        {t(`access.${dataset.access}`)}
      </dd>
      <dt>{t('panel.madeBy')}</dt>
      <dd>{names(byId(map.actors), dataset.by)}</dd>
      {dataset.producedAt.length === 0 ? null : (
        <>
          <dt>{t('panel.arises')}</dt>
          <dd>{names(stages, dataset.producedAt)}</dd>
        </>
      )}
      {dataset.usedAt.length === 0 ? null : (
        <>
          <dt>{t('panel.readAt')}</dt>
          <dd>{names(stages, dataset.usedAt)}</dd>
        </>
      )}
      <dt>{t('panel.fields')}</dt>
      <dd>{t('panel.fieldCount', { count: dataset.fieldCount })}</dd>
    </dl>
  );
}

/** What a dataset is in short, and the ways on from it. */
export function DatasetPanel({ map, dataset, hrefOf, go }: DatasetPanelProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const datasets = byId(map.datasets);
  const subjects = byId(map.subjects);
  const { up, down } = lineageIn(map)(dataset.id);
  const found = (ids: readonly string[]) => ids.flatMap((id) => datasets.get(id) ?? []);
  return (
    <Panel
      kicker={dataset.subjects
        .flatMap((id) => subjects.get(id) ?? [])
        .map(({ name }) => inLanguage(name))
        .join(' · ')}
      title={inLanguage(dataset.name)}
      onClose={() => {
        go({ selected: '' });
      }}
    >
      <p>{inLanguage(dataset.what)}</p>
      <div className={styles.actions}>
        <Link to={path(`/data-map/datasets/${dataset.id}`)} className={buttons.primary}>
          {t('panel.open')}
        </Link>
        <Link to={path(`/data-map/lineage/${dataset.id}`)} className={buttons.secondary}>
          {t('panel.lineage')}
        </Link>
      </div>
      <Facts map={map} dataset={dataset} />
      <div className={styles.section}>
        <h4>{t('panel.up')}</h4>
        {up.length === 0 ? <p>{t('panel.noneUp')}</p> : <DatasetLinks datasets={found(up)} hrefOf={hrefOf} />}
      </div>
      <div className={styles.section}>
        <h4>{t('panel.down')}</h4>
        {down.length === 0 ? <p>{t('panel.noneDown')}</p> : <DatasetLinks datasets={found(down)} hrefOf={hrefOf} />}
      </div>
    </Panel>
  );
}
