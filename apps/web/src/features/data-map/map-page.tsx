import { useMemo } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { FacetBar } from './facet-bar.js';
import { applyFacets, FACETS } from './facets.js';
import { type MapAddress, readAddress, writeAddress } from './map-address.js';
import { byId, type DataMap } from './map-model.js';
import styles from './map-page.module.css';
import { MapSearch } from './map-search.js';
import { MapViews } from './map-views.js';
import { startLayoutWorker } from './picture/use-swim-lanes.js';
import { useDataMap, useDatasetSearch } from './queries.js';
import { ViewSwitch } from './view-switch.js';
import { useNarrow } from './use-narrow.js';

if (typeof Worker !== 'undefined') startLayoutWorker();

/** The address of the map on show, and how to change it in place. */
function useMapAddress() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const path = useLocalPath();
  const address = useMemo(() => readAddress(new URLSearchParams(search)), [search]);
  const hrefOf = (changes: Partial<MapAddress>) => `${path('/data-map')}${writeAddress({ ...address, ...changes })}`;
  const go = (changes: Partial<MapAddress>) => {
    void navigate(hrefOf(changes), { preventScrollReset: true });
  };
  return { address, hrefOf, go };
}

function Found({ map, address, hrefOf, go }: { readonly map: DataMap } & ReturnType<typeof useMapAddress>) {
  const t = useTexts('data-map');
  const narrow = useNarrow();
  const { data: hits, isError, refetch } = useDatasetSearch(address.text);
  const datasets = useMemo(() => byId(map.datasets), [map]);
  const searched = address.text !== '';
  const found = searched ? (hits ?? []).flatMap(({ dataset }) => datasets.get(dataset.id) ?? []) : map.datasets;
  const { datasets: shown, facets } = applyFacets(map, found, address);
  const view = address.view ?? (narrow || searched ? 'list' : 'map');
  const waiting = searched && hits === undefined && !isError;
  const counted = searched
    ? t('foundBy', { count: shown.length, text: address.text })
    : t('found', { count: shown.length });
  return (
    <>
      <FacetBar map={map} facets={facets} address={address} hrefOf={hrefOf} go={go} />
      <div className={styles.bar}>
        <h2 aria-live="polite" className={styles.count}>
          {waiting ? t('searching', { text: address.text }) : counted}
        </h2>
        {FACETS.some((facet) => address[facet] !== '') ? (
          <Link
            to={hrefOf({ journey: '', stage: '', access: '', subject: '', personal: '', selected: '' })}
            className={`${buttons.quiet ?? ''} ${styles.clear ?? ''}`}
            preventScrollReset
          >
            {t('facets.clear')}
          </Link>
        ) : null}
        <ViewSwitch view={view} hrefOf={hrefOf} />
      </div>
      {isError ? (
        <Notice tone="danger" icon="alert">
          <p>{t('search.failed')}</p>
          <button type="button" className={buttons.secondary} onClick={() => void refetch()}>
            {t('retry')}
          </button>
        </Notice>
      ) : null}
      {shown.length === 0 && !waiting && !isError ? (
        <div className={styles.none}>
          <h3>{t('none.title')}</h3>
          <p>{t('none.text')}</p>
        </div>
      ) : null}
      <MapViews
        map={map}
        address={address}
        view={view}
        shown={shown}
        hits={searched ? (hits ?? []) : undefined}
        hrefOf={hrefOf}
        go={go}
      />
    </>
  );
}

/** The map of customs data: search first, then a picture, a list or a table of what it finds. All of its state is in the address. */
export function MapPage() {
  const t = useTexts('data-map');
  const place = useMapAddress();
  const { data: map, isError, refetch } = useDataMap();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title={t('title')} description={t('lead')}>
          {t('title')}
        </PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
        <MapSearch key={place.address.text} address={place.address} hrefOf={place.hrefOf} />
      </div>
      <div className={styles.body} aria-busy={map === undefined && !isError}>
        {isError || map === null ? (
          <Notice tone="warning" icon="alert">
            <p>{t(isError ? 'failed' : 'unavailable')}</p>
            {isError ? (
              <button type="button" className={buttons.secondary} onClick={() => void refetch()}>
                {t('retry')}
              </button>
            ) : null}
          </Notice>
        ) : map === undefined ? (
          <p role="status" className={styles.lead}>
            {t('loading')}
          </p>
        ) : (
          <Found map={map} {...place} />
        )}
      </div>
    </div>
  );
}
