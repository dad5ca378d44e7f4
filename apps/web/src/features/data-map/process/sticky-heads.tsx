import { useStore } from '@xyflow/react';
import { byId, type DataMap } from '../map-model.js';
import { LANE_NAME, type SwimLanes } from '../picture/swim-lanes.js';
import { useInLanguage } from '../use-in-language.js';
import styles from './sticky-heads.module.css';

const HEAD = 34;
const NAME = 116;

/** Where a stretch of the picture lies on the screen, cut at an edge; undefined when nothing of it is left. */
function visible(
  start: number,
  length: number,
  edge: number,
): { readonly at: number; readonly size: number } | undefined {
  const at = Math.max(start, edge);
  const size = start + length - at;
  return size > 24 ? { at, size } : undefined;
}

/** Stages stay at the top and actors at the left when their own places have moved out of view, as in a spreadsheet. */
export function StickyHeads({ map, lanes }: { readonly map: DataMap; readonly lanes: SwimLanes }) {
  const inLanguage = useInLanguage();
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const stages = byId(map.stages);
  const actors = byId(map.actors);
  const band = lanes.bands.find((each) => (each.y + each.height) * zoom + y > HEAD * 2);
  if (band === undefined) return null;
  const [firstStage] = band.stages;
  const headGone = firstStage !== undefined && firstStage.y * zoom + y < -HEAD / 2;
  const namesGone = x < -LANE_NAME * zoom * 0.6;
  return (
    <div className={styles.heads} aria-hidden="true">
      {namesGone
        ? lanes.bands.flatMap(({ journey, lanes: rows }) =>
            rows.map(({ actor, y: top, height }) => {
              const place = visible(top * zoom + y, height * zoom, headGone ? HEAD : 0);
              const found = actors.get(actor);
              return place === undefined || found === undefined ? null : (
                <p
                  key={`${journey} ${actor}`}
                  className={styles.lane}
                  style={{ top: place.at, height: place.size, width: NAME }}
                >
                  <span>{inLanguage(found.name)}</span>
                </p>
              );
            }),
          )
        : null}
      {headGone ? (
        <div className={styles.stages} style={{ height: HEAD }}>
          {band.stages.map(({ stage, x: left, width }) => {
            const found = stages.get(stage);
            return found === undefined ? null : (
              <p key={stage} style={{ left: left * zoom + x, width: width * zoom }}>
                {inLanguage(found.name)}
              </p>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}
