import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { ApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type Receipt, sendTransactions } from './files-api.js';
import styles from './trade-fraud.module.css';

/** Takes a file of declarations and payments in; faulty rows and repeated ids are told. */
export function UploadPanel() {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (file: File) => sendTransactions(file, setShare),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trade-fraud'] }),
  });
  return (
    <details className={styles.panel}>
      <summary>{t('upload.title')}</summary>
      <div>
        <p>{t('upload.columns')}</p>
        <label htmlFor={id}>{t('upload.file')}</label>
        <input ref={input} id={id} type="file" accept=".csv,text/csv" />
        <div className={styles.actions}>
          <button
            type="button"
            className={buttons.secondary}
            disabled={sending.isPending}
            onClick={() => {
              const file = input.current?.files?.[0];
              if (file === undefined) return;
              setShare(0);
              sending.mutate(file);
            }}
          >
            {t('upload.send')}
          </button>
        </div>
        {sending.isPending ? (
          <progress className={styles.progress} value={share} max={1} aria-label={t('upload.progress')}>
            {formatPercent(share, language)}
          </progress>
        ) : null}
        <div role="status">
          {sending.isPending ? <p>{t(share < 1 ? 'upload.sending' : 'upload.checking')}</p> : null}
          {sending.isError ? <OfficerFailure error={sending.error} otherwise={failureText(sending.error, t)} /> : null}
          {sending.data === undefined ? null : <ReceiptNotice receipt={sending.data} />}
        </div>
      </div>
    </details>
  );
}

/** Why a file as a whole wasn't taken, by the server's codes. */
const FILE_FAULTS = ['NO_TABLE', 'NO_ROWS', 'TOO_MANY_ROWS', 'PAYLOAD_TOO_LARGE'] as const;

function failureText(error: Error, t: ReturnType<typeof useTexts<'trade-fraud'>>): string {
  const code = error instanceof ApiFailure ? FILE_FAULTS.find((each) => each === error.code) : undefined;
  return code === undefined ? t('actionFailed') : t(`upload.files.${code}`);
}

function ReceiptNotice({ receipt }: { readonly receipt: Receipt }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const { faults, faulty, duplicates, duplicated, run } = receipt;
  const number = (value: number) => formatNumber(value, language);
  const isClean = faulty === 0 && run === 'requested';
  return (
    <Notice tone={isClean ? 'success' : 'warning'} icon={isClean ? 'check' : 'alert'}>
      <p>
        {t('upload.done', {
          received: number(receipt.received),
          amended: number(receipt.amended),
          unchanged: number(receipt.unchanged),
        })}{' '}
        {t(`upload.runs.${run === 'too_many' ? 'excess' : run}`)}
      </p>
      {duplicated > 0 ? <p>{t('upload.duplicated', { count: duplicated, ids: duplicates.join(', ') })}</p> : null}
      {faulty > 0 ? <p>{t('upload.faulty', { count: faulty, shown: number(faults.length) })}</p> : null}
      <ul className={styles.faults}>
        {faults.map(({ line, faults: columns }) => (
          <li key={line}>
            {t('upload.line', { line })}{' '}
            {columns.map(({ column, code }) => `${column}: ${t(`upload.columnFaults.${code}`)}`).join('; ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
