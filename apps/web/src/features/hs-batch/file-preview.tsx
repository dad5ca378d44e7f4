import { useTexts } from '../../i18n/texts.js';
import { columnLetters } from './column-choice.js';
import styles from './file-preview.module.css';
import { type ColumnMapping, type FileRow, ITEM_FIELDS } from './parse-batch.js';
import { TableRegion } from './table-region.js';

const SHOWN_ROWS = 5;

export interface FilePreviewProps {
  readonly names: readonly string[];
  readonly rows: readonly FileRow[];
  readonly headerRow: number | undefined;
  readonly mapping: ColumnMapping;
}

/** The first rows of goods, with what each column is taken for. */
export function FilePreview({ names, rows, headerRow, mapping }: FilePreviewProps) {
  const t = useTexts('hs-batch');
  const shown = rows.filter(({ row }) => row > (headerRow ?? 0)).slice(0, SHOWN_ROWS);
  const fieldOf = (column: number) => ITEM_FIELDS.find((field) => mapping[field] === column);
  return (
    <TableRegion label={t('preview.title')}>
      <table className={styles.table}>
        <caption>{t('preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('preview.row')}</th>
            {names.map((name, column) => {
              const field = fieldOf(column);
              return (
                <th key={columnLetters(column)} scope="col" data-used={field !== undefined}>
                  <span className={styles.field}>
                    {field === undefined ? t('preview.unused') : t(`fields.${field}`)}
                  </span>
                  {name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {names.map((_, column) => (
                <td key={columnLetters(column)} data-used={fieldOf(column) !== undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
