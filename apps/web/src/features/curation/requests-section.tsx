import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { LeaveGuard } from '../../components/officers/leave-guard.js';
import { LongCards } from '../../components/officers/long-cards.js';
import { CheckField, FormField } from '../../components/form-field.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PurposeDialog } from '../../components/officers/purpose-dialog.js';
import { choiceAddress, useListAddress } from '../../components/officers/use-list-address.js';
import { useLongList } from '../../components/officers/use-long-list.js';
import { type NoteUnsaved, useNotedUnsaved, useUnsavedTexts } from '../../components/officers/use-unsaved-texts.js';
import {
  AnswerRequestDocument,
  HandedOverRequestsDocument,
  RequestContactDocument,
  type HandedOverRequestsQuery,
  type PageAfterInput,
  TakeRequestDocument,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import styles from './curation.module.css';

const ADDRESS = choiceAddress('show', ['OPEN', 'ANSWERED']);

type HandedOver = HandedOverRequestsQuery['handedOverRequests'][number];

function useRequestAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<{ readonly __typename: string }>) => act(),
    onSuccess: () => client.invalidateQueries({ queryKey: ['handed-over-requests'] }),
  });
}

interface RequestProps {
  readonly handedOver: HandedOver;
  readonly noteUnsaved: NoteUnsaved;
}

function Answer({ handedOver, noteUnsaved }: RequestProps) {
  const t = useTexts('curation');
  const [text, setText] = useState(handedOver.reply ?? '');
  const [sent, setSent] = useState(text);
  const action = useRequestAction();
  useNotedUnsaved(noteUnsaved, handedOver.id, text !== sent);
  const refused = action.data?.__typename === 'HandedOverRequestRefused';
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (action.isPending) return;
    action.mutate(async () => {
      const { answerRequest: outcome } = await request(AnswerRequestDocument, { id: handedOver.id, text });
      if (outcome.__typename !== 'HandedOverRequestRefused') setSent(text);
      return outcome;
    });
  };
  return (
    <form noValidate onSubmit={send} className={styles.section}>
      <FormField label={t('requests.reply')} hint={t('requests.replyHint')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        )}
      </FormField>
      <p role="status">{action.isError ? t('actionFailed') : refused ? t('requests.refused') : ''}</p>
      <div className={styles.actions}>
        <button type="submit" className={buttons.primary}>
          {t(handedOver.status === 'answered' ? 'requests.mend' : 'requests.answer')}
        </button>
        {handedOver.status === 'received' ? (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              action.mutate(async () => (await request(TakeRequestDocument, { id: handedOver.id })).takeRequest);
            }}
          >
            {t('requests.take')}
          </button>
        ) : null}
      </div>
    </form>
  );
}

/** How to reach the person: shown once the officer has said what for. */
function Contact({ id, reference }: { readonly id: string; readonly reference: string }) {
  const t = useTexts('curation');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [contact, setContact] = useState<string | null>();
  if (!may('request.contact')) return <p className={styles.facts}>{t('requests.wantsContact')}</p>;
  return (
    <>
      <p role="status">
        {contact === undefined ? '' : contact === null ? t('requests.noContact') : t('requests.contact', { contact })}
      </p>
      {contact === undefined ? (
        <p>
          <button
            type="button"
            className={buttons.quiet}
            aria-label={t('requests.showContactOf', { reference })}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('requests.showContact')}
          </button>
        </p>
      ) : null}
      {asking ? (
        <PurposeDialog
          title={t('requests.showContactOf', { reference })}
          onStated={async (purpose) => {
            setContact((await request(RequestContactDocument, { id, purpose })).requestContact);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

function RequestCard({ handedOver, noteUnsaved }: RequestProps) {
  const t = useTexts('curation');
  const language = useLanguage();
  const topicName = useTopicName();
  const marked = usePersonalMarks();
  const { reference, category, question, summary, hasContact, status, createdAt } = handedOver;
  return (
    <li className={styles.card}>
      <h3>{reference}</h3>
      <p className={styles.facts}>
        {category === 'other' ? t('requests.other') : topicName(category)} ·{' '}
        {t(`requests.status.${status === 'in_progress' || status === 'answered' ? status : 'received'}`)} ·{' '}
        {formatDay(createdAt, language)}
      </p>
      {hasContact ? <Contact id={handedOver.id} reference={reference} /> : null}
      <p className={styles.text} lang={scriptLanguage(question)}>
        {marked(question)}
      </p>
      {summary === null ? null : (
        <details>
          <summary>{t('requests.summary')}</summary>
          <p className={styles.text}>{marked(summary)}</p>
        </details>
      )}
      <Answer handedOver={handedOver} noteUnsaved={noteUnsaved} />
    </li>
  );
}

/** Questions that the public handed over: those that wait, oldest first, or those answered. */
export function RequestsSection() {
  const t = useTexts('curation');
  const [{ show }, change] = useListAddress(ADDRESS);
  const answered = show === 'ANSWERED';
  const [isAnyUnsaved, noteUnsaved] = useUnsavedTexts();
  const query = useLongList({
    key: ['handed-over-requests', answered],
    page: async (after: PageAfterInput | null, signal) =>
      (await request(HandedOverRequestsDocument, { answered, after }, signal)).handedOverRequests,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    idOf: ({ id }) => id,
  });
  return (
    <>
      <LeaveGuard isDirty={isAnyUnsaved} withinPage />
      <CheckField
        label={t('requests.showAnswered')}
        checked={answered}
        onChange={(checked) => {
          change({ show: checked ? 'ANSWERED' : 'OPEN' });
        }}
      />
      <ExportList list="consultation-requests" operation="request.read" filter={{ answered }} />
      <LongCards query={query} empty={t('requests.empty')} keyOf={({ id }) => id}>
        {(handedOver) => <RequestCard handedOver={handedOver} noteUnsaved={noteUnsaved} />}
      </LongCards>
    </>
  );
}
