import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import buttons from '../button.module.css';
import { OfficerFailure } from './officer-failure.js';
import { useTexts } from '../../i18n/texts.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What a query brought, or that it is on its way, or that it failed and can be tried again. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const t = useTexts('officers');
  if (query.isError) {
    return (
      <>
        <OfficerFailure error={query.error} otherwise={t('failed')} />
        <p>
          <button type="button" className={buttons.secondary} onClick={() => void query.refetch()}>
            {t('retry')}
          </button>
        </p>
      </>
    );
  }
  return query.data === undefined ? <p role="status">{t('loading')}</p> : <>{children(query.data)}</>;
}
