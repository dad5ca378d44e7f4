import { useId, useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../../components/button.module.css';
import { CopyButton } from '../../../components/copy-button.js';
import { csvText } from '../../../components/csv-text.js';
import { Icon } from '../../../components/icon.js';
import { saveCsv } from '../../../components/save-file.js';
import { useLanguage, useLocalPath, useTexts } from '../../../i18n/texts.js';
import table from '../data-table.module.css';
import { type DatasetDetail } from '../queries.js';
import { SortHead } from '../sort-head.js';
import { useInLanguage } from '../use-in-language.js';
import { FIELD_COLUMNS, type FieldRow, fieldRows, filterRows, sortFields } from './field-rows.js';
import styles from './dataset-page.module.css';

/** The dataset's rows in the words of the page. */
function useFieldRows({ fields }: DatasetDetail): readonly FieldRow[] {
  const t = useTexts('data-map');
  const language = useLanguage();
  return fieldRows(fields, language, {
    type: ({ type, length, decimals }) => {
      if (length === null) return t(`types.${type}`);
      const size =
        decimals === null ? t('dataset.length', { length }) : t('dataset.lengthDecimals', { length, decimals });
      return `${t(`types.${type}`)} (${size})`;
    },
    mark: (mark) => t(`marks.${mark}`),
  });
}

function Row({ row: { field, texts } }: { readonly row: FieldRow }) {
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  const t = useTexts('data-map');
  return (
    <tr id={`field-${field.id}`}>
      <th scope="row">
        {texts.name}
        <span className={table.small}>{field.id}</span>
      </th>
      <td className={table.type}>{texts.type}</td>
      <td className={table.meaning}>{texts.meaning}</td>
      <td>{field.codeList === null ? '' : <a href={`#codes-${field.codeList.id}`}>{texts.codeList}</a>}</td>
      <td className={table.path}>{texts.wco}</td>
      <td>
        {field.marks.map((mark) => (
          <span key={mark} className={table.tag}>
            {t(`marks.${mark}`)}
          </span>
        ))}
      </td>
      <td>
        {field.from.map((end) => (
          <Link
            key={`${end.dataset}.${end.field}`}
            to={`${path(`/data-map/datasets/${end.dataset}`)}#field-${end.field}`}
            className={table.line}
          >
            {inLanguage(end.datasetName)} › {inLanguage(end.fieldName)}
          </Link>
        ))}
      </td>
    </tr>
  );
}

/** All fields of a dataset: sorted, filtered, copied, saved as CSV. */
export function FieldsTable({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const language = useLanguage();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [sort, setSort] = useState('');
  const all = useFieldRows(dataset);
  const rows = sortFields(filterRows(all, wanted), sort, language);
  const written = () => [
    ['id', ...FIELD_COLUMNS.map((column) => t(`dataset.column.${column}`))],
    ...rows.map(({ field, texts }) => [field.id, ...FIELD_COLUMNS.map((column) => texts[column])]),
  ];
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.filter}>
          <label htmlFor={id}>{t('dataset.filter')}</label>
          <input
            id={id}
            type="search"
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value);
            }}
          />
        </span>
        <span role="status" className={styles.muted}>
          {wanted.trim() === '' ? '' : t('dataset.filtered', { count: rows.length })}
        </span>
        <CopyButton
          text={() =>
            written()
              .map((row) => row.join('\t'))
              .join('\n')
          }
          label={t('dataset.copy')}
          done={t('copied')}
          failed={t('copyFailed')}
        />
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            saveCsv(t('dataset.csvFile', { id: dataset.id }), csvText(written()));
          }}
        >
          <Icon name="download" size={18} />
          {t('dataset.csv')}
        </button>
      </div>
      {rows.length === 0 ? (
        <p>{t('dataset.noField')}</p>
      ) : (
        <div className={table.region} role="region" aria-label={t('dataset.fieldsTable')} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                {FIELD_COLUMNS.map((column) => (
                  <SortHead
                    key={column}
                    label={t(`dataset.column.${column}`)}
                    sorted={sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined}
                    onSort={() => {
                      setSort(sort === column ? `-${column}` : sort === `-${column}` ? '' : column);
                    }}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.field.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
