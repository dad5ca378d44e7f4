import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useMay } from '../../components/officers/officer-session.js';
import { useTexts } from '../../i18n/texts.js';
import { sendImages, type UploadReceipt } from './upload-api.js';
import styles from './xray.module.css';

/** Takes images in, and gives what was concluded away. */
export function UploadPanel() {
  const t = useTexts('xray');
  const may = useMay();
  return (
    <details className={styles.panel}>
      <summary>{t('upload.title')}</summary>
      <div>
        {may('image.receive') ? <UploadForm /> : null}
        {may('image.export') ? (
          <div className={styles.actions}>
            <a className={buttons.quiet} href="/api/xray/readings.json" download>
              {t('upload.coco')}
            </a>
            <a className={buttons.quiet} href="/api/xray/readings.zip" download>
              {t('upload.zip')}
            </a>
          </div>
        ) : null}
      </div>
    </details>
  );
}

function UploadForm() {
  const t = useTexts('xray');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: sendImages,
    onSuccess: () => client.invalidateQueries({ queryKey: ['xray'] }),
  });
  return (
    <>
      <p>{t('upload.what')}</p>
      <p className={styles.quiet}>{t('upload.columns')}</p>
      <label htmlFor={id}>{t('upload.files')}</label>
      <input ref={input} id={id} type="file" multiple accept=".csv,.png,text/csv,image/png" />
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.secondary}
          disabled={sending.isPending}
          onClick={() => {
            const files = [...(input.current?.files ?? [])];
            if (files.length > 0) sending.mutate(files);
          }}
        >
          {t('upload.send')}
        </button>
      </div>
      <div role="status">
        {sending.isPending ? <p>{t('working')}</p> : null}
        {sending.isError ? (
          <OfficerFailure error={sending.error} otherwise={failureText(sending.error, t('actionFailed'))} />
        ) : null}
        {sending.data === undefined ? null : <ReceiptNotice receipt={sending.data} />}
      </div>
    </>
  );
}

const failureText = (error: Error, otherwise: string): string =>
  error instanceof ApiFailure && error.message !== '' ? error.message : otherwise;

function ReceiptNotice({ receipt: { received, amended, unchanged, faults } }: { readonly receipt: UploadReceipt }) {
  const t = useTexts('xray');
  const isFaulty = faults.length > 0;
  return (
    <Notice tone={isFaulty ? 'warning' : 'success'} icon={isFaulty ? 'alert' : 'check'}>
      <p>{t('upload.done', { received, amended, unchanged })}</p>
      {isFaulty ? <p>{t('upload.faulty', { count: faults.length })}</p> : null}
      <ul>
        {faults.map(({ of, code, detail }) => (
          <li key={`${of} ${code}`}>
            <strong>{of}</strong> {t(`upload.faults.${code}`)} <span lang="en">{detail}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
