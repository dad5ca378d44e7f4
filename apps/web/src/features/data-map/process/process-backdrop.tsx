import { type SwimLanes } from '../picture/swim-lanes.js';
import { LANE_NAME } from '../picture/swim-lanes.js';
import { byId, type DataMap } from '../map-model.js';
import { useInLanguage } from '../use-in-language.js';
import { useTexts } from '../../../i18n/texts.js';
import styles from './process-backdrop.module.css';

/** The lanes with the names of their actors, and the names of the journeys. What it says stands in the boxes' labels too. */
export function ProcessBackdrop({ map, lanes }: { readonly map: DataMap; readonly lanes: SwimLanes }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const actors = byId(map.actors);
  const journeys = byId(map.journeys);
  return (
    <div aria-hidden="true">
      {lanes.bands.map((band) => {
        const journey = journeys.get(band.journey);
        return (
          <div key={band.journey}>
            <p className={styles.journey} style={{ left: band.x, top: band.y }}>
              {journey === undefined
                ? null
                : t('picture.journey', {
                    name: inLanguage(journey.name),
                    stages: band.stages.length,
                    datasets: band.boxes.length,
                  })}
            </p>
            {band.lanes.map(({ actor, x, y, width, height }) => {
              const found = actors.get(actor);
              return (
                <div key={actor} className={styles.lane} style={{ left: x, top: y, width, height }}>
                  <span style={{ width: LANE_NAME }}>{found === undefined ? '' : inLanguage(found.name)}</span>
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
