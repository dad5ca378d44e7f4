import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import buttons from '../../../components/button.module.css';
import { Notice } from '../../../components/notice.js';
import { PageTitle } from '../../../components/page-title.js';
import { useLocalPath, useTexts } from '../../../i18n/texts.js';
import { byId, type DataMap, type MapDataset } from '../map-model.js';
import page from '../map-page.module.css';
import { useDataMap } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';
import { useNarrow } from '../use-narrow.js';
import switches from '../view-switch.module.css';
import { type LineageAddress, open, readLineageAddress, writeLineageAddress } from './lineage-address.js';
import { LineageList } from './lineage-list.js';
import { MOST_DATASETS, wayBetween } from './lineage-model.js';
import styles from './lineage-page.module.css';
import { LineagePanel } from './lineage-panel.js';
import { useLineage } from './use-lineage.js';
import { lineageIn } from '../lineage-in.js';

/** Fetched only where the picture is shown. */
const LineagePicture = lazy(async () => ({ default: (await import('./lineage-picture.js')).LineagePicture }));

interface ShownProps {
  readonly map: DataMap;
  readonly dataset: MapDataset;
  readonly address: LineageAddress;
  readonly hrefOf: (address: LineageAddress) => string;
}

/** What is left out, and the way back to all of it. */
function Notes({ map, dataset, address, hrefOf, full }: ShownProps & { readonly full: boolean }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const to = byId(map.datasets).get(address.pathTo);
  const way = to === undefined ? undefined : wayBetween(dataset.id, to.id, lineageIn(map));
  return (
    <>
      {to === undefined ? null : (
        <Notice tone="plain" icon="link">
          <p>
            {way === undefined
              ? t('lineage.noPath')
              : t('lineage.path', { from: inLanguage(dataset.name), to: inLanguage(to.name) })}{' '}
            <Link to={hrefOf({ ...address, pathTo: '' })} preventScrollReset>
              {t('lineage.pathClear')}
            </Link>
          </p>
        </Notice>
      )}
      {full ? (
        <Notice tone="warning" icon="alert">
          {t('lineage.full', { count: MOST_DATASETS })}
        </Notice>
      ) : null}
    </>
  );
}

function Shown({ map, dataset, address, hrefOf }: ShownProps) {
  const t = useTexts('data-map');
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [selected, setSelected] = useState('');
  const shown = useLineage(map, dataset.id, address);
  const view = address.view ?? (narrow ? 'list' : 'map');
  const node = shown.model.nodes.find(({ id }) => id === selected);
  const chosen = byId(map.datasets).get(selected);
  return (
    <>
      <div className={page.bar}>
        <h2 className={page.count} aria-live="polite">
          {t('found', { count: shown.model.nodes.length })}
        </h2>
        <nav className={switches.switch} aria-label={t('views.label')}>
          {(['map', 'list'] as const).map((each) => (
            <Link
              key={each}
              to={hrefOf({ ...address, view: each })}
              aria-current={each === view ? 'true' : undefined}
              preventScrollReset
            >
              {t(`views.${each}`)}
            </Link>
          ))}
        </nav>
      </div>
      <Notes map={map} dataset={dataset} address={address} hrefOf={hrefOf} full={shown.model.full} />
      {shown.fieldsFailed ? (
        <Notice tone="danger" icon="alert">
          {t('lineage.fieldsFailed')}
        </Notice>
      ) : null}
      {view === 'list' ? (
        <LineageList map={map} shown={shown} address={address} hrefOf={hrefOf} />
      ) : (
        <Suspense
          fallback={
            <p role="status" className={page.placeholder}>
              {t('loading')}
            </p>
          }
        >
          <div className={styles.picture}>
            <LineagePicture
              map={map}
              start={dataset.id}
              shown={shown}
              selected={selected}
              onSelect={setSelected}
              onMore={({ of, side, begun }) => {
                void navigate(hrefOf(open(address, of, side, begun)), { preventScrollReset: true });
              }}
            />
            {node === undefined || chosen === undefined ? null : (
              <LineagePanel
                key={chosen.id}
                dataset={chosen}
                node={node}
                address={address}
                hrefOf={hrefOf}
                onClose={() => {
                  setSelected('');
                }}
              />
            )}
          </div>
        </Suspense>
      )}
    </>
  );
}

/** Where a dataset comes from and what is made from it: one step at first, opened side by side from there. */
export function LineagePage() {
  const { id = '' } = useParams();
  const { search } = useLocation();
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const { data: map, isError, refetch } = useDataMap();
  const address = useMemo(() => readLineageAddress(new URLSearchParams(search)), [search]);
  const hrefOf = (to: LineageAddress) => `${path(`/data-map/lineage/${id}`)}${writeLineageAddress(to)}`;
  const dataset = map?.datasets.find((each) => each.id === id);
  const title = dataset === undefined ? t('lineage.titleOnly') : t('lineage.title', { name: inLanguage(dataset.name) });
  return (
    <div className={page.page}>
      <div className={styles.head}>
        <p>
          <Link to={path('/data-map')}>{t('title')}</Link>
        </p>
        <PageTitle title={title} description={t('lineage.lead')}>
          {title}
        </PageTitle>
        <p className={styles.lead}>{t('lineage.lead')}</p>
        {dataset === undefined ? null : (
          <p className={styles.ways}>
            <Link to={path(`/data-map/datasets/${id}`)} className={buttons.secondary}>
              {t('lineage.dataset')}
            </Link>
            {writeLineageAddress({ ...address, view: undefined }) === '' ? null : (
              <Link to={path(`/data-map/lineage/${id}`)} className={buttons.quiet} preventScrollReset>
                {t('lineage.reset')}
              </Link>
            )}
          </p>
        )}
      </div>
      <div className={page.body} aria-busy={map === undefined && !isError}>
        {dataset !== undefined && map !== undefined && map !== null ? (
          <Shown key={id} map={map} dataset={dataset} address={address} hrefOf={hrefOf} />
        ) : map === undefined && !isError ? (
          <p role="status">{t('loading')}</p>
        ) : (
          <Notice tone="warning" icon="alert">
            <p>{t(isError ? 'failed' : map === null ? 'unavailable' : 'dataset.missing')}</p>
            {isError ? (
              <button type="button" className={buttons.secondary} onClick={() => void refetch()}>
                {t('retry')}
              </button>
            ) : (
              <Link to={path('/data-map')}>{t('dataset.back')}</Link>
            )}
          </Notice>
        )}
      </div>
    </div>
  );
}
