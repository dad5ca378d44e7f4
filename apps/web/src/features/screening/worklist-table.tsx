import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { HandlingText } from './handling-text.js';
import { LevelMark } from './level-mark.js';
import styles from './screening.module.css';
import { type Listed } from './use-worklist.js';

const ROW_HEIGHT = 52;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 20;

export interface WorklistTableProps {
  readonly declarations: readonly Listed[];
  readonly total: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onNearEnd: () => void;
}

const COLUMNS = ['level', 'score', 'id', 'date', 'hs', 'origin', 'importer', 'price', 'state'] as const;

/** The ranked declarations. Only the rows in sight are in the page, however many there are. */
export function WorklistTable({ declarations, total, chosen, onChoose, onNearEnd }: WorklistTableProps) {
  const t = useTexts('screening');
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- read only while this component renders
  const rows = useVirtualizer({
    count: declarations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const inSight = rows.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= declarations.length - AHEAD && declarations.length < total) onNearEnd();
  }, [last, declarations.length, total, onNearEnd]);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={t('table.label')}>
      <table className={styles.table} aria-rowcount={total + 1}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{t('table.choose')}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={inSight[0]?.start ?? 0} />
          {inSight.map(({ index }) => {
            const declaration = declarations[index];
            return declaration === undefined ? null : (
              <Row
                key={declaration.id}
                declaration={declaration}
                index={index}
                chosen={chosen.has(declaration.id)}
                onToggle={toggle}
              />
            );
          })}
          <Space height={rows.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length + 1} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface RowProps {
  readonly declaration: Listed;
  readonly index: number;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
}

function Row({ declaration, index, chosen, onToggle }: RowProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const path = useLocalPath();
  const { id, level, score, date, hs6, origin, importer, price, decision, inspection, drawn } = declaration;
  return (
    <tr aria-rowindex={index + 2} data-chosen={chosen}>
      <td>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('table.chooseOne', { id })}
          onChange={() => {
            onToggle(id);
          }}
        />
      </td>
      <td>
        <LevelMark level={level} />
      </td>
      <td className={styles.number}>
        {typeof score === 'number' ? formatPercent(score, language) : t('table.noScore')}
      </td>
      <th scope="row">
        <Link to={path(`/officers/screening/${encodeURIComponent(id)}`)}>{id}</Link>
        {drawn ? <span className={styles.tag}>{t('table.drawn')}</span> : null}
      </th>
      <td>{date}</td>
      <td>{hs6}</td>
      <td>{origin}</td>
      <td>{importer}</td>
      <td className={styles.number}>{typeof price === 'number' ? formatNumber(price, language) : '–'}</td>
      <td>
        <HandlingText decision={decision} inspection={inspection} />
      </td>
    </tr>
  );
}
