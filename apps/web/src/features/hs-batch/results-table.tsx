import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { findResults, PAGE_ROWS } from './batch-api.js';
import { type Batch } from './parse-batch.js';
import { ResultRowView } from './result-row.js';
import styles from './results-table.module.css';
import { TableRegion } from './table-region.js';
import { useRefusalText } from './use-refusal-text.js';
import buttons from '../../components/button.module.css';
import { Pager } from '../../components/pager.js';

const COLUMNS = ['row', 'item', 'subheading', 'line', 'certainty'] as const;

interface Shown {
  readonly page: number;
  readonly onlyBad: boolean;
}

/** Which rows are shown, kept in the address. */
function useShown(): readonly [Shown, (shown: Shown) => void] {
  const [parameters, setParameters] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(parameters.get('page') ?? 1)) || 1);
  const show = (shown: Shown) => {
    const changed = new URLSearchParams(parameters);
    changed.delete('page');
    changed.delete('only');
    if (shown.page > 1) changed.set('page', String(shown.page));
    if (shown.onlyBad) changed.set('only', 'bad');
    setParameters(changed, { replace: true, preventScrollReset: true });
  };
  return [{ page, onlyBad: parameters.get('only') === 'bad' }, show];
}

interface FilterProps extends Shown {
  readonly batch: Batch;
  readonly onShow: (shown: Shown) => void;
}

function RowFilter({ batch, onlyBad, onShow }: FilterProps) {
  const t = useTexts('hs-batch');
  return (
    <div className={styles.filter} role="group" aria-label={t('results.filter')}>
      {[false, true].map((bad) => (
        <button
          key={String(bad)}
          type="button"
          aria-pressed={onlyBad === bad}
          onClick={() => {
            onShow({ page: 1, onlyBad: bad });
          }}
        >
          {t(bad ? 'results.onlyBad' : 'results.all', { count: bad ? batch.rowsBad : batch.rowsTotal })}
        </button>
      ))}
    </div>
  );
}

/** The rows with what came of them, page by page. */
export function ResultsTable({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const refusalText = useRefusalText();
  const [shown, onShow] = useShown();
  const { page, onlyBad } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['hs-batch-results', batch.id, batch.state, page, onlyBad],
    queryFn: ({ signal }) => findResults(batch.id, page, onlyBad, signal),
    placeholderData: keepPreviousData,
  });
  const pages = Math.max(1, Math.ceil((onlyBad ? batch.rowsBad : batch.rowsTotal) / PAGE_ROWS));
  const turn = (to: number) => {
    onShow({ page: to, onlyBad });
    heading.current?.focus();
    heading.current?.scrollIntoView();
  };

  return (
    <section className={styles.results} aria-busy={isPlaceholderData}>
      <h3 ref={heading} tabIndex={-1}>
        {t('results.title')}
      </h3>
      <p className={styles.legend}>{t('results.legend')}</p>
      <RowFilter batch={batch} {...shown} onShow={onShow} />
      {error === null ? null : (
        <Notice tone="danger" icon="alert">
          {refusalText(error)}{' '}
          <button type="button" className={buttons.quiet} onClick={() => void refetch()}>
            {t('retry')}
          </button>
        </Notice>
      )}
      <TableRegion label={t('results.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`results.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(data?.rows ?? []).map((row) => (
              <ResultRowView key={row.row} row={row} />
            ))}
          </tbody>
        </table>
        {data?.rows.length === 0 ? <p className={styles.none}>{t('results.none')}</p> : null}
      </TableRegion>
      <Pager page={page} pages={pages} arriving={isPlaceholderData} onTurn={turn} />
    </section>
  );
}
