import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { ContactFields, type FieldsProps } from './contact-fields.js';
import { draftFaults, type FaultyField, FIELD_OF_FAULT } from './draft-faults.js';
import { keepDraft, openDraft, readKeptDraft } from './request-draft.js';
import { type Received, useSubmitRequest } from './use-submit-request.js';

function QuestionFields({ draft, onChange, faults }: FieldsProps) {
  const t = useTexts('consultation-request');
  const topics = Object.entries(useTexts('consultation')('topics', { returnObjects: true }));
  return (
    <>
      <FormField label={t('category')} fault={faults.category}>
        {(control) => (
          <select
            {...control}
            value={draft.category}
            onChange={({ target }) => {
              onChange({ category: target.value });
            }}
          >
            <option value="">{t('chooseCategory')}</option>
            {topics.map(([topic, name]) => (
              <option key={topic} value={topic}>
                {name}
              </option>
            ))}
            <option value="other">{t('otherCategory')}</option>
          </select>
        )}
      </FormField>
      <FormField label={t('question')} hint={t('questionHint')} fault={faults.question}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={draft.question}
            onChange={({ target }) => {
              onChange({ question: target.value });
            }}
          />
        )}
      </FormField>
      <FormField label={t('summary')} hint={t('summaryHint')} fault={faults.summary}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.summary}
            onChange={({ target }) => {
              onChange({ summary: target.value });
            }}
          />
        )}
      </FormField>
    </>
  );
}

/** The draft of this visit, kept for the tab. */
function useRequestDraft() {
  const { state, search } = useLocation() as { state: unknown; search: string };
  const [draft, setDraft] = useState(() => openDraft(state, new URLSearchParams(search), readKeptDraft()));
  const change: FieldsProps['onChange'] = (changes) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepDraft(next);
  };
  return [draft, change] as const;
}

/** The words for each faulty field, after an attempt to send. */
function useFaultTexts(faults: readonly (keyof typeof FIELD_OF_FAULT)[]): FieldsProps['faults'] {
  const t = useTexts('consultation-request');
  const texts: Partial<Record<FaultyField, string>> = {};
  for (const fault of faults) texts[FIELD_OF_FAULT[fault]] ??= t(`faults.${fault}`);
  return texts;
}

/** The form that hands a question over. What was typed stays whatever goes wrong; the first fault takes the focus. */
export function RequestForm({ onReceived }: { readonly onReceived: (received: Received) => void }) {
  const t = useTexts('consultation-request');
  const [draft, change] = useRequestDraft();
  const [attempts, setAttempts] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const submit = useSubmitRequest(onReceived);
  const refused = submit.data?.__typename === 'ConsultationRequestRefused' ? submit.data.faults : [];
  const found = attempts === 0 ? [] : [...draftFaults(draft), ...refused];
  const faults = useFaultTexts(found);

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts, submit.data]);

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (submit.isPending) return;
    setAttempts((count) => count + 1);
    if (draftFaults(draft).length === 0) submit.mutate(draft);
  };
  return (
    <form ref={element} className={form.form} noValidate onSubmit={send}>
      <QuestionFields draft={draft} onChange={change} faults={faults} />
      <ContactFields draft={draft} onChange={change} faults={faults} />
      <p className={form.lead}>{t('privacy')}</p>
      <div role="alert">
        {found.length > 0 ? t('mend', { count: Object.keys(faults).length }) : null}
        {submit.isError ? (
          <Notice tone="danger" icon="alert">
            {t(toApiFailure(submit.error).kind === 'rate-limited' ? 'rateLimited' : 'failed')}
          </Notice>
        ) : null}
      </div>
      <div className={form.actions}>
        <button type="submit" className={buttons.primary} aria-disabled={submit.isPending}>
          {t(submit.isPending ? 'sending' : 'send')}
        </button>
      </div>
    </form>
  );
}
