import { useMemo } from 'react';
import { Link } from 'react-router';
import { useLanguage, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { lineageIn } from '../lineage-in.js';
import { type MapAddress } from '../map-address.js';
import { ACCESS_LEVELS, byId, type DataMap, type MapDataset } from '../map-model.js';
import page from '../map-page.module.css';
import { drawSvg } from '../picture/draw-svg.js';
import { pageMeasure, pagePalette } from '../picture/page-palette.js';
import toggle from '../picture/picture-tools.module.css';
import { Picture } from '../picture/picture.js';
import { type SwimLanes } from '../picture/swim-lanes.js';
import { useSwimLanes } from '../picture/use-swim-lanes.js';
import { readKey, walkSwimLanes } from '../picture/walk.js';
import { useInLanguage } from '../use-in-language.js';
import { DatasetPanel } from './dataset-panel.js';
import { processLinks, processNodes } from './process-nodes.js';
import { processDrawing } from './process-drawing.js';
import { ProcessBackdrop } from './process-backdrop.js';
import styles from './process-picture.module.css';
import { StickyHeads } from './sticky-heads.js';
import { StagePanel } from './stage-panel.js';

export interface ProcessPictureProps {
  readonly map: DataMap;
  readonly address: MapAddress;
  /** What fits all that is asked for; the other boxes are dimmed. */
  readonly shown: readonly MapDataset[];
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
  readonly go: (changes: Partial<MapAddress>) => void;
}

/** The boxes of the picture in the language of the page. */
function useNodes(map: DataMap, lanes: SwimLanes, { selected, stage }: MapAddress, shown: readonly MapDataset[]) {
  const t = useTexts('data-map');
  const language = useLanguage();
  const fitting = shown.map(({ id }) => id).join(' ');
  return useMemo(() => {
    const words = {
      stage: (name: string, order: number, count: number) => t('picture.stage', { name, order, count }),
      dataset: ({ access }: MapDataset, name: string, lane: string, up: number, down: number) =>
        t('picture.dataset', { name, lane, access: t(`access.${access}`), up, down }),
    };
    const fits = new Set(fitting.split(' '));
    return processNodes({ map, lanes, inLanguage: (text) => text[language], words, fits, selected, stage });
  }, [map, lanes, selected, stage, fitting, language, t]);
}

function Legend() {
  const t = useTexts('data-map');
  return (
    <ul className={styles.legend} aria-label={t('picture.legend')}>
      {ACCESS_LEVELS.map((level) => (
        <li key={level}>
          <AccessSign level={level} />
          {t(`access.${level}`)}
        </li>
      ))}
      <li>{t('picture.reference')}</li>
      <li>{t('picture.upDown')}</li>
    </ul>
  );
}

function LaidOut({ map, lanes, address, shown, hrefOf, go }: ProcessPictureProps & { readonly lanes: SwimLanes }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const walk = useMemo(() => walkSwimLanes(lanes, lineageIn(map)), [lanes, map]);
  const nodes = useNodes(map, lanes, address, shown);
  const links = useMemo(() => processLinks(nodes, walk), [nodes, walk]);
  const journey = byId(map.journeys).get(address.journey);
  const name = journey === undefined ? t('facets.all') : inLanguage(journey.name);
  const chosen = nodes.find((node) => node.chosen === true);

  const toSvg = () => {
    const title = t('picture.label', { journey: name });
    const drawing = processDrawing({ map, lanes, inLanguage, title, nodes, links: address.allLinks ? links : [] });
    return drawSvg(drawing, pagePalette(), pageMeasure());
  };
  const openBox = (key: string) => {
    const { kind, id } = readKey(key);
    if (kind === 'stage') {
      const stage = map.stages.find((each) => each.id === id);
      go(
        id === address.stage
          ? { stage: '', view: 'map' }
          : { stage: id, journey: stage?.journey ?? address.journey, selected: '', view: 'map' },
      );
    } else go({ selected: id, view: 'map' });
  };
  const selected = map.datasets.find(({ id }) => id === address.selected);
  const stage = map.stages.find(({ id }) => id === address.stage);
  return (
    <div className={styles.view}>
      <Picture
        key={address.journey}
        label={t('picture.label', { journey: name })}
        nodes={nodes}
        links={links}
        allLinks={address.allLinks}
        walk={walk}
        opened={chosen?.key}
        start={chosen?.key ?? nodes[0]?.key ?? ''}
        size={lanes}
        overlay={<StickyHeads map={map} lanes={lanes} />}
        backdrop={<ProcessBackdrop map={map} lanes={lanes} />}
        onOpen={openBox}
        toSvg={toSvg}
        fileName={`customs-data-${address.journey === '' ? 'map' : address.journey}`}
        tools={
          <Link
            to={hrefOf({ allLinks: !address.allLinks, view: 'map' })}
            className={toggle.toggle}
            aria-current={address.allLinks ? 'true' : undefined}
            preventScrollReset
          >
            {t('picture.links')}
          </Link>
        }
      />
      {selected !== undefined ? (
        <DatasetPanel key={selected.id} map={map} dataset={selected} hrefOf={hrefOf} go={go} />
      ) : stage !== undefined ? (
        <StagePanel key={stage.id} map={map} stage={stage} hrefOf={hrefOf} go={go} />
      ) : null}
      <Legend />
    </div>
  );
}

/** The process view: stages along time, a lane for each actor, datasets where they arise. */
export function ProcessPicture(props: ProcessPictureProps) {
  const t = useTexts('data-map');
  const lanes = useSwimLanes(props.map, props.address.journey);
  return lanes === undefined ? (
    <p role="status" className={page.placeholder}>
      {t('loading')}
    </p>
  ) : (
    <LaidOut {...props} lanes={lanes} />
  );
}
