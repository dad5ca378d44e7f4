import { Link } from 'react-router';
import { LongTable, type RowPlace } from '../../components/officers/long-table.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { HandlingText } from './handling-text.js';
import { LevelMark } from './level-mark.js';
import styles from './screening.module.css';
import { type Listed } from './use-worklist.js';

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
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <LongTable
      label={t('table.label')}
      className={styles.table}
      columns={COLUMNS.length + 1}
      rows={declarations.length}
      total={total}
      onNearEnd={onNearEnd}
      head={
        <>
          <th scope="col">
            <span className={styles.hidden}>{t('table.choose')}</span>
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </>
      }
    >
      {(index, place) => {
        const declaration = declarations[index];
        return declaration === undefined ? null : (
          <Row
            key={declaration.id}
            declaration={declaration}
            place={place}
            chosen={chosen.has(declaration.id)}
            onToggle={toggle}
          />
        );
      }}
    </LongTable>
  );
}

interface RowProps {
  readonly declaration: Listed;
  readonly place: RowPlace;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
}

function Row({ declaration, place, chosen, onToggle }: RowProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const path = useLocalPath();
  const { id, level, score, date, hs6, origin, importer, price, decision, inspection, drawn } = declaration;
  return (
    <tr {...place} data-chosen={chosen}>
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
