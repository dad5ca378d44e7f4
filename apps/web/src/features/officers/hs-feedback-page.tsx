import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { LongCards } from '../../components/officers/long-cards.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { choiceAddress, useListAddress } from '../../components/officers/use-list-address.js';
import { useLongList } from '../../components/officers/use-long-list.js';
import { PageTitle } from '../../components/page-title.js';
import { writtenCode } from '../../components/written-code.js';
import {
  type HsFeedbackLineFragment,
  HsFeedbackQueueDocument,
  type PageAfterInput,
  ReviewHsFeedbackDocument,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './officers.module.css';

const STATUSES = ['PENDING', 'ACCEPTED', 'REJECTED'] as const;
const ADDRESS = choiceAddress('status', STATUSES);

function useReview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: { readonly id: string; readonly accept: boolean; readonly note: string }) =>
      request(ReviewHsFeedbackDocument, variables),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hs-feedback'] }),
  });
}

function Decision({ id, review }: { readonly id: string; readonly review: ReturnType<typeof useReview> }) {
  const t = useTexts('officers');
  const [note, setNote] = useState('');
  const decide = (accept: boolean) => {
    if (!review.isPending) review.mutate({ id, accept, note });
  };
  return (
    <>
      <FormField label={t('hsFeedback.note')} hint={t('hsFeedback.noteHint')}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={note}
            maxLength={1000}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        )}
      </FormField>
      <div className={form.actions}>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            decide(true);
          }}
        >
          {t('hsFeedback.accept')}
        </button>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            decide(false);
          }}
        >
          {t('hsFeedback.reject')}
        </button>
      </div>
    </>
  );
}

function Item({
  item,
  review,
}: {
  readonly item: HsFeedbackLineFragment;
  readonly review: ReturnType<typeof useReview>;
}) {
  const t = useTexts('officers');
  const language = useLanguage();
  const path = useLocalPath();
  const more = [item.model, item.specification].filter((text) => text !== null).join(' · ');
  return (
    <li className={styles.card}>
      <h2 lang={scriptLanguage(item.description)}>{item.description}</h2>
      {more === '' ? null : <p>{more}</p>}
      <dl className={styles.pairs}>
        <dt>{t('hsFeedback.cleared')}</dt>
        <dd>
          <Link to={path(`/hs/tariff/${item.clearedCode}`)}>{writtenCode(item.clearedCode)}</Link>
        </dd>
        <dt>{t('hsFeedback.predicted')}</dt>
        <dd>{item.predictedCode === null ? t('hsFeedback.none') : writtenCode(item.predictedCode)}</dd>
        <dt>{t('hsFeedback.sent')}</dt>
        <dd>{formatDay(item.createdAt, language)}</dd>
      </dl>
      {item.note === null ? null : <p lang={scriptLanguage(item.note)}>{item.note}</p>}
      {item.status === 'PENDING' ? (
        <Decision id={item.id} review={review} />
      ) : (
        <p className={styles.facts}>
          {item.reviewedAt === null ? '' : formatDay(item.reviewedAt, language)} {item.reviewNote ?? ''}
        </p>
      )}
    </li>
  );
}

function Queue() {
  const t = useTexts('officers');
  const [{ status }, change] = useListAddress(ADDRESS);
  const review = useReview();
  const may = useMay();
  const query = useLongList({
    key: ['hs-feedback', status],
    page: async (after: PageAfterInput | null, signal) =>
      (await request(HsFeedbackQueueDocument, { status, after }, signal)).hsFeedback,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    idOf: ({ id }) => id,
  });
  const said = review.data?.reviewHsFeedback.decided;
  return (
    <>
      <FormField label={t('hsFeedback.show')}>
        {(control) => (
          <select
            {...control}
            value={status}
            onChange={({ target }) => {
              change({ status: STATUSES.find((name) => name === target.value) ?? 'PENDING' });
            }}
          >
            {STATUSES.map((name) => (
              <option key={name} value={name}>
                {t(`hsFeedback.statuses.${name}`)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <div role="status">
        {review.isError ? <OfficerFailure error={review.error} otherwise={t('failed')} /> : null}
        {said === undefined ? null : t(said ? 'hsFeedback.decided' : 'hsFeedback.alreadyDecided')}
      </div>
      {status === 'ACCEPTED' && may('hs-feedback.review') ? (
        <p>
          <a href="/api/hs/feedback/accepted.jsonl" download>
            {t('hsFeedback.download')}
          </a>
        </p>
      ) : null}
      <ExportList list="hs-feedback" operation="hs-feedback.read" filter={{ status: status.toLowerCase() }} />
      <LongCards query={query} empty={t('hsFeedback.empty')} keyOf={({ id }) => id}>
        {(item) => <Item item={item} review={review} />}
      </LongCards>
    </>
  );
}

/** What importers say of predictions, to accept as a case or to reject. */
export function HsFeedbackPage() {
  const t = useTexts('officers');
  return (
    <div className={form.page}>
      <PageTitle title={t('hsFeedback.title')}>{t('hsFeedback.title')}</PageTitle>
      <OfficerGate operation="hs-feedback.read">
        <p>{t('hsFeedback.lead')}</p>
        <Queue />
      </OfficerGate>
    </div>
  );
}
