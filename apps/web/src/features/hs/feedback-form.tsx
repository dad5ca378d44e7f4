import { type SyntheticEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './feedback-form.module.css';
import { type Item, toItemInput } from './item.js';
import { useFeedback } from './queries.js';

/** What is wrong after an attempt to send, and at which field. */
function useFault(feedback: ReturnType<typeof useFeedback>): { code?: string; note?: string; form?: string } {
  const t = useTexts('hs');
  if (feedback.isError) return { form: t('feedback.failed') };
  switch (feedback.data?.__typename) {
    case undefined:
    case 'HsFeedbackStored':
      return {};
    case 'HsInvalidFeedback':
      return feedback.data.feedbackFault === 'INVALID_CODE'
        ? { code: t('feedback.invalidCode') }
        : { note: t('feedback.noteTooLong') };
    case 'HsInvalidItem':
    case 'HsUnavailable':
      return { form: t('feedback.failed') };
  }
}

function Fields({ item, feedback }: { readonly item: Item; readonly feedback: ReturnType<typeof useFeedback> }) {
  const t = useTexts('hs');
  const id = useId();
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const fault = useFault(feedback);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (feedback.isPending) return;
    feedback.mutate({ item: toItemInput(item), clearedCode: code, ...(note.trim() === '' ? {} : { note }) });
  };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <p className={styles.lead}>{t('feedback.lead')}</p>
      <div className={styles.field}>
        <label htmlFor={`${id}-code`}>
          {t('feedback.code')} <span>({t('feedback.codeHint')})</span>
        </label>
        <input
          id={`${id}-code`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={code}
          aria-invalid={fault.code !== undefined}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => {
            setCode(target.value);
          }}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>
          {t('feedback.note')} <span>({t('form.optional')})</span>
        </label>
        <textarea
          id={`${id}-note`}
          rows={2}
          value={note}
          aria-invalid={fault.note !== undefined}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </div>
      <p id={`${id}-fault`} role="alert" className={styles.fault}>
        {fault.code ?? fault.note ?? fault.form ?? ''}
      </p>
      <div>
        <button type="submit" className={buttons.secondary} aria-disabled={feedback.isPending}>
          {t(feedback.isPending ? 'feedback.sending' : 'feedback.submit')}
        </button>
      </div>
    </form>
  );
}

/** Takes the code under which an item was in fact cleared; it is reviewed before anything is learned from it. */
export function FeedbackForm({ item }: { readonly item: Item }) {
  const t = useTexts('hs');
  const feedback = useFeedback();
  const stored = feedback.data?.__typename === 'HsFeedbackStored' ? feedback.data : undefined;
  return (
    <Disclosure className={styles.feedback ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        {t('feedback.open')}
        <Icon name="chevron" size={18} />
      </Button>
      <DisclosurePanel>
        <div role="status">
          {stored === undefined ? null : (
            <Notice tone="success" icon="check">
              {t('feedback.thanks')} {stored.redacted ? t('feedback.redacted') : ''}
            </Notice>
          )}
        </div>
        {stored === undefined ? <Fields item={item} feedback={feedback} /> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
