import { Link } from 'react-router';
import { useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { byId, type DataMap } from '../map-model.js';
import { useInLanguage } from '../use-in-language.js';
import { type LineageAddress, open, type Side, SIDES, toggleFields } from './lineage-address.js';
import styles from './lineage-list.module.css';
import { type LineageNode } from './lineage-model.js';
import { type ShownLineage } from './use-lineage.js';

export interface LineageListProps {
  readonly map: DataMap;
  readonly shown: ShownLineage;
  readonly address: LineageAddress;
  readonly hrefOf: (address: LineageAddress) => string;
}

type Item = Omit<LineageListProps, 'shown'> & { readonly node: LineageNode };

function ListItem({ map, node, address, hrefOf }: Item) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const dataset = byId(map.datasets).get(node.id);
  if (dataset === undefined) return null;
  const name = inLanguage(dataset.name);
  return (
    <li className={styles.item}>
      <p className={styles.name}>
        <AccessSign level={dataset.access} />
        <Link to={path(`/data-map/datasets/${dataset.id}`)}>{name}</Link>
        <span className={styles.note}>{t('lineage.hop', { count: node.hops })}</span>
      </p>
      <p className={styles.ways}>
        {SIDES.filter((side) => node.hidden[side] > 0 && address.pathTo === '').map((side) => (
          <Link
            key={side}
            to={hrefOf(
              open(
                address,
                node.id,
                side,
                address.opened.some((each) => each.id === node.id && each.side === side),
              ),
            )}
            preventScrollReset
          >
            {t(`lineage.panel.${side}`, { count: node.hidden[side] })}
            <span className="visually-hidden">: {name}</span>
          </Link>
        ))}
        <Link to={hrefOf(toggleFields(address, node.id))} preventScrollReset>
          {t(address.fields.includes(node.id) ? 'lineage.panel.fieldsHide' : 'lineage.panel.fields')}
          <span className="visually-hidden">: {name}</span>
        </Link>
        {address.pathTo === '' && node.side !== 'start' ? (
          <Link to={hrefOf({ ...address, pathTo: node.id })} preventScrollReset>
            {t('lineage.panel.path')}
            <span className="visually-hidden">: {name}</span>
          </Link>
        ) : null}
      </p>
    </li>
  );
}

function OneSide({
  side,
  nodes,
  ...rest
}: Omit<Item, 'node'> & { readonly side: Side; readonly nodes: readonly LineageNode[] }) {
  const t = useTexts('data-map');
  const here = nodes.filter((node) => node.side === side);
  return (
    <section aria-labelledby={`lineage-${side}`} className={styles.side}>
      <h3 id={`lineage-${side}`}>{t(side === 'up' ? 'lineage.upstream' : 'lineage.downstream')}</h3>
      {here.length === 0 ? (
        <p>{t(side === 'up' ? 'lineage.noneUp' : 'lineage.noneDown')}</p>
      ) : (
        <ul className={styles.list}>
          {here.map((node) => (
            <ListItem key={node.id} node={node} {...rest} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The links between the fields on show, as sentences. */
function FieldLinks({ map, shown }: Pick<LineageListProps, 'map' | 'shown'>) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const datasets = byId(map.datasets);
  const nameOf = (id: string, field: string | undefined) => {
    const dataset = datasets.get(id);
    const found = shown.fieldsOf.get(id)?.find((each) => each.id === field);
    return [dataset, found].flatMap((each) => (each === undefined ? [] : [inLanguage(each.name)])).join(' › ');
  };
  const links = shown.lines.lines.filter(({ fromField, toField }) => fromField !== undefined || toField !== undefined);
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="field-links" className={styles.side}>
      <h3 id="field-links">{t('lineage.fieldLinks')}</h3>
      <ul className={styles.list}>
        {links.map(({ id, from, to, fromField, toField }) => (
          <li key={id}>{t('lineage.fieldLink', { from: nameOf(from, fromField), to: nameOf(to, toField) })}</li>
        ))}
      </ul>
    </section>
  );
}

/** The same as the lineage view's picture, as lists. */
export function LineageList({ map, shown, address, hrefOf }: LineageListProps) {
  const t = useTexts('data-map');
  const nodes = [...shown.model.nodes].sort((a, b) => a.hops - b.hops);
  const rest = { map, address, hrefOf };
  const start = nodes.find(({ side }) => side === 'start');
  return (
    <div className={styles.lists}>
      <OneSide side="up" nodes={nodes} {...rest} />
      <section aria-labelledby="lineage-start" className={styles.side}>
        <h3 id="lineage-start">{t('lineage.start')}</h3>
        <ul className={styles.list}>{start === undefined ? null : <ListItem node={start} {...rest} />}</ul>
      </section>
      <OneSide side="down" nodes={nodes} {...rest} />
      <FieldLinks map={map} shown={shown} />
    </div>
  );
}
