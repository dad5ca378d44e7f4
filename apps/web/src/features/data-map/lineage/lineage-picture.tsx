import { useMemo } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { lineageIn } from '../lineage-in.js';
import { byId, type DataMap } from '../map-model.js';
import page from '../map-page.module.css';
import { drawSvg } from '../picture/draw-svg.js';
import { roundedLine } from '../picture/link-path.js';
import { pageMeasure, pagePalette } from '../picture/page-palette.js';
import { type PictureNode } from '../picture/picture-node.js';
import { Picture } from '../picture/picture.js';
import { datasetKey, readKey, type WalkGraph } from '../picture/walk.js';
import { useInLanguage } from '../use-in-language.js';
import { moreKey, type ShownLineage, useLineageLayout } from './use-lineage.js';
import { walkLineage } from './walk-lineage.js';

export interface LineagePictureProps {
  readonly map: DataMap;
  readonly start: string;
  readonly shown: ShownLineage;
  /** The dataset whose panel is open. */
  readonly selected: string;
  readonly onSelect: (dataset: string) => void;
  readonly onMore: (more: ShownLineage['model']['more'][number]) => void;
}

type Layout = NonNullable<ReturnType<typeof useLineageLayout>['data']>;

/** The boxes of the lineage view that have a place already. */
function useNodes({ map, start, shown, selected }: LineagePictureProps, layout: Layout | undefined) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const datasets = byId(map.datasets);
  const lineageOf = lineageIn(map);
  const { model, lines, fieldsOf } = shown;
  const boxes: PictureNode[] = model.nodes.flatMap(({ id, hidden }) => {
    const [dataset, rect] = [datasets.get(id), layout?.placed.boxes.get(datasetKey(id, ''))];
    if (dataset === undefined || rect === undefined) return [];
    const { up, down } = lineageOf(id);
    const name = inLanguage(dataset.name);
    const fields = (lines.fields.get(id) ?? []).flatMap((each) => {
      const field = fieldsOf.get(id)?.find((other) => other.id === each);
      return field === undefined
        ? []
        : [{ id: each, name: inLanguage(field.name), personal: field.marks.includes('PERSONAL') }];
    });
    const label = t('lineage.node', {
      name,
      access: t(`access.${dataset.access}`),
      up: up.length,
      down: down.length,
      hiddenUp: hidden.up,
      hiddenDown: hidden.down,
    });
    const { access } = dataset;
    const chosen = id === start || id === selected;
    return [
      { ...rect, key: datasetKey(id, ''), kind: 'dataset', title: name, note: '', label, access, fields, chosen },
    ];
  });
  const more: PictureNode[] = model.more.flatMap(({ of, side, count }) => {
    const [dataset, rect] = [datasets.get(of), layout?.placed.boxes.get(moreKey(of, side))];
    if (dataset === undefined || rect === undefined) return [];
    const label = t('lineage.moreOf', { count, name: inLanguage(dataset.name) });
    return [{ ...rect, key: moreKey(of, side), kind: 'more', title: t('lineage.more', { count }), note: '', label }];
  });
  return [...boxes, ...more];
}

/** The lineage view's picture: what a dataset is made from on its left, what is made from it on its right. */
export function LineagePicture(props: LineagePictureProps) {
  const { map, start, shown, selected, onSelect, onMore } = props;
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const { data: layout, isError } = useLineageLayout(shown);
  const nodes = useNodes(props, layout);
  const walk = useMemo(
    (): WalkGraph => (layout === undefined ? new Map() : walkLineage(layout.placed.boxes, layout.drawn)),
    [layout],
  );
  const dataset = byId(map.datasets).get(start);
  if (layout === undefined || dataset === undefined) {
    return (
      <p role="status" className={page.placeholder}>
        {t(isError ? 'failed' : 'loading')}
      </p>
    );
  }
  const links = layout.drawn.map(({ id, from, to }) => ({
    from,
    to,
    d: roundedLine(layout.placed.lines.get(id) ?? []),
  }));
  const name = inLanguage(dataset.name);
  const size = { width: layout.placed.width, height: layout.placed.height };
  const label = t('lineage.label', { name });
  return (
    <Picture
      label={label}
      nodes={nodes}
      links={links}
      allLinks
      walk={walk}
      opened={selected === '' ? undefined : datasetKey(selected, '')}
      start={datasetKey(start, '')}
      size={size}
      fitTo={nodes.map(({ key }) => key).join(' ')}
      onOpen={(key) => {
        const more = shown.model.more.find(({ of, side }) => moreKey(of, side) === key);
        if (more === undefined) onSelect(readKey(key).id);
        else onMore(more);
      }}
      toSvg={() =>
        drawSvg({ title: label, ...size, areas: [], captions: [], nodes, links }, pagePalette(), pageMeasure())
      }
      fileName={`lineage-${start}`}
    />
  );
}
