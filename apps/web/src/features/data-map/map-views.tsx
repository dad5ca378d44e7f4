import { lazy, Suspense } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { DatasetList } from './dataset-list.js';
import { DatasetTable } from './dataset-table.js';
import { type MapAddress, type MapView } from './map-address.js';
import { type DataMap, type MapDataset } from './map-model.js';
import styles from './map-page.module.css';
import { type SearchHit } from './queries.js';

/** Fetched only where a picture is shown. */
const ProcessPicture = lazy(async () => ({
  default: (await import('./process/process-picture.js')).ProcessPicture,
}));

export interface MapViewsProps {
  readonly map: DataMap;
  readonly address: MapAddress;
  readonly view: MapView;
  /** What fits all that is asked for, best first. */
  readonly shown: readonly MapDataset[];
  /** What the search found; undefined when nothing is searched for. */
  readonly hits: readonly SearchHit[] | undefined;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

/** The same datasets as a picture, as a list, or as a table. */
export function MapViews({ map, address, view, shown, hits, hrefOf, go }: MapViewsProps) {
  const t = useTexts('data-map');
  if (view === 'list') return <DatasetList map={map} address={address} shown={shown} hits={hits} />;
  if (view === 'table') return <DatasetTable map={map} shown={shown} address={address} go={go} />;
  return (
    <Suspense
      fallback={
        <p role="status" className={styles.placeholder}>
          {t('loading')}
        </p>
      }
    >
      <ProcessPicture map={map} address={address} shown={shown} hrefOf={hrefOf} go={go} />
    </Suspense>
  );
}
