import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useListAddress } from '../../components/officers/use-list-address.js';
import { PageTitle } from '../../components/page-title.js';
import { AuditEntriesDocument, type AuditFilterInput, VerifyAuditChainDocument } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { AUDIT_ADDRESS, filterOf, queryOf } from './audit-filter.js';
import { AuditSearch } from './audit-search.js';
import { AuditTable } from './audit-table.js';
import styles from './officers.module.css';

/** Goes along the whole chain, and says what it found. */
function ChainCheck() {
  const t = useTexts('officers');
  const check = useMutation({ mutationFn: () => request(VerifyAuditChainDocument, {}) });
  const report = check.data?.verifyAuditChain;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('audit.chain.title')}</h2>
      <p>{t('audit.chain.lead')}</p>
      <p>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            if (!check.isPending) check.mutate();
          }}
        >
          {t('audit.chain.check')}
        </button>
      </p>
      <div role="status">
        {check.isPending ? t('loading') : null}
        {check.isError ? <OfficerFailure error={check.error} otherwise={t('failed')} /> : null}
        {report === undefined ? null : report.faults.length === 0 ? (
          <Notice tone="success" icon="check">
            {t('audit.chain.whole', { count: report.entries })} <code className={styles.hash}>{report.hash}</code>
          </Notice>
        ) : (
          <Notice tone="danger" icon="alert">
            <p>{t('audit.chain.broken', { count: report.faults.length })}</p>
            <ul>
              {report.faults.map(({ position, kind }) => (
                <li key={`${String(position)} ${kind}`}>
                  {t('audit.chain.at', { position })}: {t(`audit.chain.faults.${kind}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </section>
  );
}

function Entries({ filter }: { readonly filter: AuditFilterInput }) {
  const t = useTexts('officers');
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit-entries', filter],
    queryFn: ({ pageParam, signal }) => request(AuditEntriesDocument, { filter, after: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ auditEntries }) => auditEntries.next,
    staleTime: 0,
  });
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetching]);
  const entries = data?.pages.flatMap(({ auditEntries }) => auditEntries.entries);
  return (
    <>
      <p role="status">
        {isFetching ? t('loading') : entries === undefined ? '' : t('audit.shown', { count: entries.length })}
      </p>
      {error === null ? null : <OfficerFailure error={error} otherwise={t('failed')} />}
      {entries === undefined || entries.length === 0 ? null : <AuditTable entries={entries} onNearEnd={onNearEnd} />}
    </>
  );
}

/** What officers did, for auditors: found, exported, and checked for tampering. The search stands in the address. */
export function AuditPage() {
  const t = useTexts('officers');
  const [fields, change] = useListAddress(AUDIT_ADDRESS);
  const filter = filterOf(fields);
  return (
    <div className={form.page}>
      <PageTitle title={t('audit.title')}>{t('audit.title')}</PageTitle>
      <OfficerGate operation="audit.read">
        <p>{t('audit.lead')}</p>
        <AuditSearch key={queryOf(fields).toString()} initial={fields} onSearch={change} />
        <Entries filter={filter} />
        <ExportList
          list="audit"
          operation="audit.export"
          purpose="AUDIT"
          filter={{ ...filter, outcome: filter.outcome?.toLowerCase() }}
          formats={['csv', 'jsonl']}
        />
        <ChainCheck />
      </OfficerGate>
    </div>
  );
}
