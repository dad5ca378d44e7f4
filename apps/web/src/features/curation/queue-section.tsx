import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { LongCards } from '../../components/officers/long-cards.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useLongList } from '../../components/officers/use-long-list.js';
import {
  DismissQuestionsDocument,
  EditRecordDocument,
  OpenQuestionsDocument,
  type OpenQuestionsQuery,
  StartRecordDraftDocument,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import styles from './curation.module.css';
import { useVersionAction } from './use-version-action.js';

type Group = OpenQuestionsQuery['openQuestions'][number];

/** A group is known by its first question. */
const idOf = ({ questions: [first] }: Group): string => first?.replyId ?? '';

/** Wordings shown of a group; the draft gets all of them. */
const SHOWN = 5;

function Questions({ group }: { readonly group: Group }) {
  const t = useTexts('curation');
  const rating = useTexts('consultation');
  const marked = usePersonalMarks();
  return (
    <ul className={styles.wordings}>
      {group.questions.slice(0, SHOWN).map(({ replyId, text, complaint }) => (
        <li key={replyId}>
          <span lang={scriptLanguage(text)}>{marked(text)}</span>
          {complaint === null ? null : (
            <span className={styles.complaint}>
              {[
                t('queue.complaint'),
                ...complaint.reasons.map((reason) => rating(`rating.reasons.${reason}`)),
                marked(complaint.note ?? ''),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          )}
        </li>
      ))}
      {group.questions.length > SHOWN ? <li>{t('queue.more', { count: group.questions.length - SHOWN })}</li> : null}
    </ul>
  );
}

/** Questions that ask much the same: how many, how lately, and what to do about them. */
function GroupCard({ group }: { readonly group: Group }) {
  const t = useTexts('curation');
  const language = useLanguage();
  const path = useLocalPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const marked = usePersonalMarks();
  const replyIds = group.questions.map(({ replyId }) => replyId);
  const act = useVersionAction(({ id }) => {
    void navigate(path(`/officers/curation/versions/${id}`));
  });
  const dismiss = useMutation({
    mutationFn: () => request(DismissQuestionsDocument, { replyIds }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['open-questions'] }),
  });
  const nearest = group.nearest?.recordId ?? undefined;
  return (
    <li className={styles.card}>
      <h3 lang={scriptLanguage(group.questions[0]?.text ?? '')}>{marked(group.questions[0]?.text ?? '')}</h3>
      <p className={styles.facts}>
        {[
          t('queue.count', { count: group.questions.length }),
          ...(group.unanswered === 0 ? [] : [t('queue.unanswered', { count: group.unanswered })]),
          ...(group.unhelpful === 0 ? [] : [t('queue.unhelpful', { count: group.unhelpful })]),
          t('queue.lastAsked', { date: formatDay(group.lastAskedAt, language) }),
        ].join(' · ')}
      </p>
      <Questions group={group} />
      {group.nearest === null || nearest === undefined ? null : (
        <p className={styles.facts}>
          {t('queue.nearest')}: <Link to={path(`/officers/curation/history/${nearest}`)}>{group.nearest.question}</Link>
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            act.mutate(async () => (await request(StartRecordDraftDocument, { replyIds })).startRecordDraft);
          }}
        >
          {t('queue.draft')}
        </button>
        {nearest === undefined ? null : (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              act.mutate(async () => (await request(EditRecordDocument, { recordId: nearest })).editRecord);
            }}
          >
            {t('queue.editNearest')}
          </button>
        )}
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            dismiss.mutate();
          }}
        >
          {t('queue.dismiss')}
        </button>
      </div>
      {dismiss.isError ? <OfficerFailure error={dismiss.error} otherwise={t('actionFailed')} /> : null}
      <ActionStatus action={act} done={t('done')} />
    </li>
  );
}

/** What the portal could not answer, or not well, most asked first. */
export function QueueSection() {
  const t = useTexts('curation');
  const query = useLongList({
    key: ['open-questions'],
    page: async (after: string | null, signal) =>
      (await request(OpenQuestionsDocument, { after }, signal)).openQuestions,
    placeOf: idOf,
    idOf,
  });
  return (
    <>
      <p>{t('queue.lead')}</p>
      <ExportList list="questions" operation="question.read" />
      <LongCards query={query} empty={t('queue.empty')} keyOf={idOf}>
        {(group) => <GroupCard group={group} />}
      </LongCards>
    </>
  );
}
