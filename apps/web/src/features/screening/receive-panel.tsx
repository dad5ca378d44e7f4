import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useTexts } from '../../i18n/texts.js';
import { type Receipt, sendDeclarations } from './receive-api.js';
import styles from './screening.module.css';

/** Takes a file of declarations in; faulty rows are told by line. */
export function ReceivePanel() {
  const t = useTexts('screening');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: sendDeclarations,
    onSuccess: () => client.invalidateQueries({ queryKey: ['screening'] }),
  });
  return (
    <details className={styles.receive}>
      <summary>{t('receive.title')}</summary>
      <div>
        <p>{t('receive.columns')}</p>
        <label htmlFor={id}>{t('receive.file')}</label>
        <input ref={input} id={id} type="file" accept=".csv,text/csv" />
        <div className={styles.actions}>
          <button
            type="button"
            className={buttons.secondary}
            disabled={sending.isPending}
            onClick={() => {
              const file = input.current?.files?.[0];
              if (file !== undefined) sending.mutate(file);
            }}
          >
            {t('receive.send')}
          </button>
          <ExportList
            list="inspected-declarations"
            operation="declaration.export"
            purpose="QUALITY"
            label={t('receive.inspected')}
          />
        </div>
        <div role="status">
          {sending.isPending ? <p>{t('working')}</p> : null}
          {sending.isError ? (
            <OfficerFailure error={sending.error} otherwise={failureText(sending.error, t('actionFailed'))} />
          ) : null}
          {sending.data === undefined ? null : <ReceiptNotice receipt={sending.data} />}
        </div>
      </div>
    </details>
  );
}

const failureText = (error: Error, otherwise: string): string =>
  error instanceof ApiFailure && error.message !== '' ? error.message : otherwise;

function ReceiptNotice({ receipt }: { readonly receipt: Receipt }) {
  const t = useTexts('screening');
  const { faults, faulty, received, amended, unchanged } = receipt;
  return (
    <Notice tone={faulty > 0 ? 'warning' : 'success'} icon={faulty > 0 ? 'alert' : 'check'}>
      <p>{t('receive.done', { received, amended, unchanged })}</p>
      {faulty > 0 ? <p>{t('receive.faulty', { count: faulty })}</p> : null}
      <ul>
        {faults.map(({ line, reason }) => (
          <li key={line}>
            {t('receive.line', { line })} <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
