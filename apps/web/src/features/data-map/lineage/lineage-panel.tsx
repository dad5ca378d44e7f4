import { Link } from 'react-router';
import buttons from '../../../components/button.module.css';
import { useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { type MapDataset } from '../map-model.js';
import { Panel } from '../process/panel.js';
import styles from '../process/panel.module.css';
import { useInLanguage } from '../use-in-language.js';
import { type LineageAddress, open, SIDES, toggleFields } from './lineage-address.js';
import { type LineageNode } from './lineage-model.js';

export interface LineagePanelProps {
  readonly dataset: MapDataset;
  readonly node: LineageNode;
  readonly address: LineageAddress;
  readonly hrefOf: (address: LineageAddress) => string;
  readonly onClose: () => void;
}

/** What can be done from a dataset of the lineage view. */
export function LineagePanel({ dataset, node, address, hrefOf, onClose }: LineagePanelProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const isStart = node.side === 'start';
  return (
    <Panel
      kicker={
        <span className={styles.sign}>
          <AccessSign level={dataset.access} />
          {t(`access.${dataset.access}`)}
        </span>
      }
      title={inLanguage(dataset.name)}
      onClose={onClose}
    >
      <p>{inLanguage(dataset.what)}</p>
      <div className={styles.actions}>
        {SIDES.filter((side) => node.hidden[side] > 0 && address.pathTo === '').map((side) => (
          <Link
            key={side}
            to={hrefOf(
              open(
                address,
                dataset.id,
                side,
                address.opened.some((each) => each.id === dataset.id && each.side === side),
              ),
            )}
            className={buttons.secondary}
            preventScrollReset
          >
            {t(`lineage.panel.${side}`, { count: node.hidden[side] })}
          </Link>
        ))}
        <Link to={hrefOf(toggleFields(address, dataset.id))} className={buttons.secondary} preventScrollReset>
          {t(address.fields.includes(dataset.id) ? 'lineage.panel.fieldsHide' : 'lineage.panel.fields')}
        </Link>
        {isStart ? null : (
          <>
            <Link to={hrefOf({ ...address, pathTo: dataset.id })} className={buttons.secondary} preventScrollReset>
              {t('lineage.panel.path')}
            </Link>
            <Link to={path(`/data-map/lineage/${dataset.id}`)} className={buttons.secondary} preventScrollReset>
              {t('lineage.panel.here')}
            </Link>
          </>
        )}
        <Link to={path(`/data-map/datasets/${dataset.id}`)} className={buttons.primary}>
          {t('lineage.dataset')}
        </Link>
      </div>
    </Panel>
  );
}
