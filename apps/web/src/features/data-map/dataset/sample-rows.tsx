import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../i18n/texts.js';
import table from '../data-table.module.css';
import { type DatasetDetail } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';

/** Made-up rows that fit the fields; each row is marked as made up, so that a picture of the table says so too. */
export function SampleRows({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const { notice, columns, rows } = dataset.sampleRows;
  const names = new Map(dataset.fields.map(({ id, name }) => [id, name]));
  return (
    <>
      <Notice tone="warning" icon="alert">
        {inLanguage(notice)}
      </Notice>
      <div className={table.region} role="region" aria-label={t('dataset.sampleTable')} tabIndex={0}>
        <table className={`${table.table ?? ''} ${table.sample ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('dataset.sampleTag')}</span>
              </th>
              {columns.map((column) => {
                const name = names.get(column);
                return (
                  <th key={column} scope="col">
                    {name === undefined ? column : inLanguage(name)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <td>
                  <span className={table.tag}>{t('dataset.sampleTag')}</span>
                </td>
                {row.map((value, column) => (
                  <td key={column}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
