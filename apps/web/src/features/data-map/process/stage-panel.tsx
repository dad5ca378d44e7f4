import { useTexts } from '../../../i18n/texts.js';
import { type MapAddress } from '../map-address.js';
import { byId, type DataMap, type MapStage, placementsIn, stagesOf } from '../map-model.js';
import { useInLanguage } from '../use-in-language.js';
import { DatasetLinks } from './dataset-panel.js';
import { Panel } from './panel.js';
import styles from './panel.module.css';

export interface StagePanelProps {
  readonly map: DataMap;
  readonly stage: MapStage;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

/** What happens at a stage, who takes part, which data arise there. */
export function StagePanel({ map, stage, hrefOf, go }: StagePanelProps) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const journey = byId(map.journeys).get(stage.journey);
  const order = stagesOf(map, stage.journey).findIndex(({ id }) => id === stage.id) + 1;
  const actors = byId(map.actors);
  const here = placementsIn(map, stage.journey).filter((placement) => placement.stage === stage.id);
  return (
    <Panel
      kicker={t('panel.stage', { journey: journey === undefined ? '' : inLanguage(journey.name), order })}
      title={inLanguage(stage.name)}
      onClose={() => {
        go({ stage: '' });
      }}
    >
      <p>{inLanguage(stage.what)}</p>
      <div className={styles.section}>
        <h4>{t('panel.events')}</h4>
        <ul className={styles.events}>
          {stage.events.map((event) => (
            <li key={event.en}>{inLanguage(event)}</li>
          ))}
        </ul>
      </div>
      <div className={styles.section}>
        <h4>{t('panel.actors')}</h4>
        <p>
          {stage.actors
            .flatMap((id) => actors.get(id) ?? [])
            .map(({ name }) => inLanguage(name))
            .join(', ')}
        </p>
      </div>
      <div className={styles.section}>
        <h4>{t('panel.datasets')}</h4>
        <DatasetLinks datasets={here.map(({ dataset }) => dataset)} hrefOf={hrefOf} />
      </div>
    </Panel>
  );
}
