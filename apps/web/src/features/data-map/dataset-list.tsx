import { Link } from 'react-router';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { AccessSign } from './access-sign.js';
import styles from './dataset-list.module.css';
import { type MapAddress } from './map-address.js';
import { byId, type DataMap, type MapDataset, placementsIn, stagesOf } from './map-model.js';
import { type SearchHit } from './queries.js';
import { useInLanguage } from './use-in-language.js';

interface ItemProps {
  readonly map: DataMap;
  readonly dataset: MapDataset;
  readonly why?: SearchHit['why'] | undefined;
  readonly level: 'h3' | 'h4' | 'h5';
}

/** Where words of the search stand in a text of the dataset. */
function Why({ why }: { readonly why: SearchHit['why'] }) {
  const t = useTexts('data-map');
  const [reason] = why;
  if (reason === undefined || reason.kind === 'NAME') return null;
  return (
    <p className={styles.why}>
      {t('list.why')}:{' '}
      <q>{reason.parts.map(({ text, matches }, at) => (matches ? <mark key={at}>{text}</mark> : text))}</q>
    </p>
  );
}

function Item({ map, dataset, why = [], level: Heading }: ItemProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const actors = byId(map.actors);
  const makers = dataset.by.flatMap((id) => actors.get(id) ?? []).map(({ name }) => inLanguage(name));
  return (
    <li className={styles.item}>
      <Heading>
        <Link to={path(`/data-map/datasets/${dataset.id}`)}>{inLanguage(dataset.name)}</Link>
      </Heading>
      <p>{inLanguage(dataset.what)}</p>
      <Why why={why} />
      <p className={styles.facts}>
        <span className={styles.access}>
          <AccessSign level={dataset.access} />
          {t(`access.${dataset.access}`)}
        </span>
        <span>{makers.join(', ')}</span>
        {dataset.marks.includes('PERSONAL') ? <span>{t('marks.PERSONAL')}</span> : null}
        <Link to={path(`/data-map/lineage/${dataset.id}`)}>
          {t('list.lineage')}
          <span className="visually-hidden">: {inLanguage(dataset.name)}</span>
        </Link>
      </p>
    </li>
  );
}

/** Datasets by journey and stage, as the picture has them. */
function ByStage({
  map,
  address,
  shown,
}: {
  readonly map: DataMap;
  readonly address: MapAddress;
  readonly shown: readonly MapDataset[];
}) {
  const inLanguage = useInLanguage();
  const fits = new Set(shown);
  const journeys = map.journeys.filter(({ id }) => address.journey === '' || id === address.journey);
  return journeys.map((journey) => {
    const placements = placementsIn(map, journey.id).filter(({ dataset }) => fits.has(dataset));
    if (placements.length === 0) return null;
    return (
      <section key={journey.id} className={styles.journey} aria-labelledby={`list-${journey.id}`}>
        <h3 id={`list-${journey.id}`}>{inLanguage(journey.name)}</h3>
        <ol>
          {stagesOf(map, journey.id).map((stage, at) => {
            const here = placements.filter((placement) => placement.stage === stage.id);
            if (here.length === 0) return null;
            return (
              <li key={stage.id} className={styles.stage}>
                <h4>
                  <span className={styles.order}>{at + 1}</span> {inLanguage(stage.name)}
                </h4>
                <ul className={styles.items}>
                  {here.map(({ dataset }) => (
                    <Item key={dataset.id} map={map} dataset={dataset} level="h5" />
                  ))}
                </ul>
              </li>
            );
          })}
        </ol>
      </section>
    );
  });
}

export interface DatasetListProps {
  readonly map: DataMap;
  readonly address: MapAddress;
  readonly shown: readonly MapDataset[];
  readonly hits: readonly SearchHit[] | undefined;
}

/** What a search found, best first; without a search everything, journey by journey and stage by stage. */
export function DatasetList({ map, address, shown, hits }: DatasetListProps) {
  const why = new Map(hits?.map((hit) => [hit.dataset.id, hit.why]));
  return hits === undefined ? (
    <div className={styles.list}>
      <ByStage map={map} address={address} shown={shown} />
    </div>
  ) : (
    <ol className={`${styles.items ?? ''} ${styles.found ?? ''}`}>
      {shown.map((dataset) => (
        <Item key={dataset.id} map={map} dataset={dataset} why={why.get(dataset.id)} level="h3" />
      ))}
    </ol>
  );
}
