import { type UseMutationResult } from '@tanstack/react-query';
import { useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { type DecideDeclarationsMutation, type DecisionChoice } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';
import { type Choice } from './use-decide.js';

const CHOICES = ['INSPECT', 'PAPERS', 'RELEASE'] as const satisfies readonly DecisionChoice[];

export interface DecideFormProps {
  readonly ids: readonly string[];
  readonly action: UseMutationResult<DecideDeclarationsMutation, Error, Choice>;
}

/** A decision on one or many declarations, with its reason. */
export function DecideForm({ ids, action }: DecideFormProps) {
  const t = useTexts('screening');
  const id = useId();
  const [reason, setReason] = useState('');
  const ready = ids.length > 0 && reason.trim() !== '' && !action.isPending;
  return (
    <div className={styles.decide} role="group" aria-label={t('decide.label')}>
      <label htmlFor={id}>{t('decide.reason', { count: ids.length })}</label>
      <input
        id={id}
        type="text"
        maxLength={1000}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <div className={styles.actions}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className={choice === 'INSPECT' ? buttons.primary : buttons.secondary}
            disabled={!ready}
            onClick={() => {
              action.mutate({ ids, choice, reason });
            }}
          >
            {t(`decide.${choice}`)}
          </button>
        ))}
      </div>
      <div role="status">
        <DecideStatus action={action} />
      </div>
    </div>
  );
}

function DecideStatus({ action }: Pick<DecideFormProps, 'action'>) {
  const t = useTexts('screening');
  if (action.isPending) return <p>{t('working')}</p>;
  if (action.isError) return <OfficerFailure error={action.error} otherwise={t('actionFailed')} />;
  const outcome = action.data?.decideDeclarations;
  if (outcome === undefined) return null;
  if (outcome.__typename === 'ScreeningRefused') {
    return (
      <Notice tone="warning" icon="alert">
        {t(`refusals.${outcome.code}`)}
      </Notice>
    );
  }
  const { done, proposed, notOpen } = outcome;
  return (
    <Notice tone={notOpen.length > 0 ? 'warning' : 'success'} icon={notOpen.length > 0 ? 'alert' : 'check'}>
      {done.length > 0 ? <p>{t('decide.done', { count: done.length })}</p> : null}
      {proposed.length > 0 ? <p>{t('decide.proposed', { count: proposed.length })}</p> : null}
      {notOpen.length > 0 ? <p>{t('decide.notOpen', { count: notOpen.length, ids: notOpen.join(', ') })}</p> : null}
    </Notice>
  );
}
