import { useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { type InspectionOutcome } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';
import { useRecordInspection } from './use-decide.js';

const OUTCOMES = ['CLEAN', 'FRAUD', 'CRITICAL'] as const satisfies readonly InspectionOutcome[];

/** What an inspection found: it goes on record, and the model learns from it the next time that it is trained. */
export function InspectionForm({ id }: { readonly id: string }) {
  const t = useTexts('screening');
  const field = useId();
  const [outcome, setOutcome] = useState<InspectionOutcome>('CLEAN');
  const [note, setNote] = useState('');
  const recording = useRecordInspection();
  return (
    <form
      className={styles.decide}
      aria-label={t('inspection.label')}
      onSubmit={(event) => {
        event.preventDefault();
        recording.mutate({ id, outcome, note });
      }}
    >
      <fieldset>
        <legend>{t('inspection.outcome')}</legend>
        {OUTCOMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={field}
              checked={outcome === each}
              onChange={() => {
                setOutcome(each);
              }}
            />{' '}
            {t(`outcomes.${each}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${field}-note`}>{t('inspection.note')}</label>
      <input
        id={`${field}-note`}
        type="text"
        maxLength={1000}
        value={note}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <div className={styles.actions}>
        <button type="submit" className={buttons.primary} disabled={recording.isPending}>
          {t('inspection.record')}
        </button>
      </div>
      <div role="status">
        {recording.isError ? <OfficerFailure error={recording.error} otherwise={t('actionFailed')} /> : null}
        {recording.data?.__typename === 'ScreeningRefused' ? (
          <Notice tone="warning" icon="alert">
            {t(`refusals.${recording.data.code}`)}
          </Notice>
        ) : null}
        {recording.data?.__typename === 'DeclarationChanged' ? (
          <Notice tone="success" icon="check">
            {t('inspection.done')}
          </Notice>
        ) : null}
      </div>
    </form>
  );
}
