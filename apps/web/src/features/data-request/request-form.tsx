import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { toApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { type DataRequestFault } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { FieldChoice, OtherDatasets } from './dataset-choice.js';
import { type DatasetToRequest, type Received, useDatasetsToRequest, useSendRequest } from './queries.js';
import { draftFaults, type FormPart, keepDraft, keptDraft, PART_OF_FAULT, readDraft } from './request-draft.js';
import { RequestFields, type FieldsProps } from './request-fields.js';

/** The draft of this dataset, kept for the tab. */
function useDraft(dataset: string) {
  const [draft, setDraft] = useState(() => readDraft(keptDraft(dataset)));
  const change: FieldsProps['onChange'] = (changes) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepDraft(dataset, next);
  };
  return [draft, change] as const;
}

/** The words for each part of the form with a fault, after an attempt to send. */
function useFaultTexts(faults: readonly DataRequestFault[]): FieldsProps['faults'] {
  const t = useTexts('data-request');
  const texts: Partial<Record<FormPart, string>> = {};
  for (const fault of faults) texts[PART_OF_FAULT[fault]] ??= t(`faults.${fault}`);
  return texts;
}

export interface RequestFormProps {
  readonly dataset: DatasetToRequest;
  readonly onReceived: (received: Received) => void;
}

/** The form that asks for data. What was typed stays whatever goes wrong; the first fault takes the focus. */
export function RequestForm({ dataset, onReceived }: RequestFormProps) {
  const t = useTexts('data-request');
  const [draft, change] = useDraft(dataset.id);
  const others = useDatasetsToRequest(draft.others);
  const [attempts, setAttempts] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const submit = useSendRequest(dataset.id, onReceived);
  const refused = submit.data?.__typename === 'DataRequestRefused' ? submit.data.faults : [];
  const own = draftFaults(draft, [dataset.id, ...draft.others]);
  const found = attempts === 0 ? [] : [...own, ...refused];
  const faults = useFaultTexts(found);

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts, submit.data]);

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (submit.isPending) return;
    setAttempts((count) => count + 1);
    if (own.length === 0) submit.mutate(draft);
  };
  const chosen = [dataset, ...others.map(({ data }) => data).filter((each) => each !== undefined && each !== null)];
  return (
    <form ref={element} className={form.form} noValidate onSubmit={send}>
      {chosen.map((each) => (
        <FieldChoice key={each.id} dataset={each} draft={draft} onChange={change} fault={faults.fields} />
      ))}
      <OtherDatasets dataset={dataset} draft={draft} onChange={change} />
      <RequestFields draft={draft} onChange={change} faults={faults} />
      <p className={form.lead}>{t('privacy')}</p>
      <div role="alert">
        {found.length > 0 ? t('mend', { count: Object.keys(faults).length }) : null}
        {submit.isError || submit.data?.__typename === 'DataMapUnavailable' ? (
          <Notice tone="danger" icon="alert">
            {t(submit.isError && toApiFailure(submit.error).kind === 'rate-limited' ? 'rateLimited' : 'failed')}
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
