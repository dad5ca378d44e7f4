import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { csvText } from '../../components/csv-text.js';
import { Icon } from '../../components/icon.js';
import { saveCsv } from '../../components/save-file.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { AccessSign } from './access-sign.js';
import { type MapAddress } from './map-address.js';
import { type DataMap, type MapDataset } from './map-model.js';
import styles from './data-table.module.css';
import { SortHead } from './sort-head.js';
import { COLUMNS, nextSorting, readSorting, sortRows, type TableRow, tableRows } from './table-rows.js';

export interface DatasetTableProps {
  readonly map: DataMap;
  readonly shown: readonly MapDataset[];
  readonly address: MapAddress;
  readonly go: (changes: Partial<MapAddress>) => void;
}

function Row({ row }: { readonly row: TableRow }) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const { dataset, name, stages, by, personal } = row;
  return (
    <tr>
      <th scope="row">
        <Link to={path(`/data-map/datasets/${dataset.id}`)}>{name}</Link>
      </th>
      <td>
        {stages.map((stage) => (
          <span key={stage} className={styles.line}>
            {stage}
          </span>
        ))}
      </td>
      <td>{by}</td>
      <td>
        <span className={styles.sign}>
          <AccessSign level={dataset.access} />
          {t(`access.${dataset.access}`)}
        </span>
      </td>
      <td>{personal ? t('facets.yes') : '–'}</td>
      <td className={styles.number}>{dataset.fieldCount}</td>
    </tr>
  );
}

/** The same as the picture, as a table that can be sorted and saved. */
export function DatasetTable({ map, shown, address, go }: DatasetTableProps) {
  const t = useTexts('data-map');
  const language = useLanguage();
  const sorting = readSorting(address.sort);
  const rows = sortRows(tableRows(map, shown, language), sorting, language);
  const save = () => {
    const written = rows.map(({ dataset, name, stages, by, personal }) => [
      name,
      stages.join('; '),
      by,
      t(`access.${dataset.access}`),
      t(personal ? 'facets.yes' : 'facets.no'),
      String(dataset.fieldCount),
    ]);
    saveCsv(t('table.file'), csvText([COLUMNS.map((column) => t(`table.${column}`)), ...written]));
  };
  return (
    <div>
      <div className={styles.region} role="region" aria-label={t('table.label')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortHead
                  key={column}
                  label={t(`table.${column}`)}
                  sorted={sorting?.column === column ? (sorting.downwards ? 'descending' : 'ascending') : undefined}
                  onSort={() => {
                    go({ sort: nextSorting(address.sort, column), view: 'table' });
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.dataset.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={buttons.quiet} onClick={save}>
        <Icon name="download" size={18} />
        {t('table.csv')}
      </button>
    </div>
  );
}
