import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { isUnanswered } from './answers.js';
import { type Choice } from './choice.js';
import { ChosenBar } from './chosen-bar.js';
import { FirmForm } from './firm-form.js';
import { type FirmOptions } from './firm-options.js';
import { openQuestions } from './next-answer.js';
import { NextQuestion } from './next-question.js';
import { type Matches, useHasRecord, useMatches, useOptions } from './queries.js';
import { Results } from './results.js';
import { SavePanel } from './save-panel.js';
import styles from './support-page.module.css';
import { useChoice } from './use-choice.js';
import { type KeptAnswers, useAnswers } from './use-answers.js';

function Failed({ children, onRetry }: { readonly children: string; readonly onRetry: () => void }) {
  const t = useTexts('support');
  return (
    <>
      <Notice tone="danger" icon="alert">
        {children}
      </Notice>
      <button type="button" className={buttons.primary} onClick={onRetry}>
        {t('results.retry')}
      </button>
    </>
  );
}

/** More is asked only while an answer would change the results. */
function Narrowing({
  found,
  options,
  answers,
  change,
}: Pick<KeptAnswers, 'answers' | 'change'> & { readonly found: Matches; readonly options: FirmOptions }) {
  const t = useTexts('support');
  const [question] = openQuestions(found.nextQuestions, answers);
  if (question !== undefined)
    return <NextQuestion answers={answers} question={question} options={options} onChange={change} />;
  return (
    <p className={styles.done}>
      {t('next.done')}{' '}
      {answers.skipped.length === 0 ? null : (
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            change({ ...answers, skipped: [] });
          }}
        >
          {t('next.again')}
        </button>
      )}
    </p>
  );
}

type Query = ReturnType<typeof useMatches>;

interface FoundProps {
  readonly query: Query;
  readonly kept: KeptAnswers;
  readonly options: FirmOptions;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

function Found({ query, kept, options, choice, onChoice }: FoundProps) {
  const t = useTexts('support');
  const { data, isError } = query;
  const retry = () => {
    void query.refetch();
  };
  if (data === undefined) {
    return isError ? <Failed onRetry={retry}>{t('results.failed')}</Failed> : <p>{t('results.loading')}</p>;
  }
  if (data.__typename !== 'SupportMatches') {
    return (
      <Notice tone="warning" icon="alert">
        {t(data.__typename === 'SupportInvalidFirm' ? 'results.invalid' : 'results.unavailable')}
      </Notice>
    );
  }
  return (
    <>
      <Narrowing found={data} options={options} answers={kept.answers} change={kept.change} />
      <ChosenBar />
      <Results
        answers={kept.answers}
        found={data}
        options={options}
        choice={choice}
        onChoice={onChoice}
        isFetching={query.isFetching}
        onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      />
      <SavePanel answers={kept.answers} />
    </>
  );
}

/** The page on which a firm tells what it is and sees what it qualifies for. */
export function SupportPage() {
  const t = useTexts('support');
  const path = useLocalPath();
  const language = useLanguage();
  const kept = useAnswers();
  const options = useOptions(language);
  const [isAsked, setAsked] = useState(() => !isUnanswered(kept.answers));
  const [clearings, setClearings] = useState(0);
  const [choice, setChoice] = useChoice();
  const hasRecord = useHasRecord().data === true;
  const query = useMatches(kept.answers, choice, language, isAsked);
  const said = () => {
    if (!isAsked) return clearings > 0 ? t('form.cleared') : '';
    if (query.isFetching) return t('results.loading');
    return query.data?.__typename === 'SupportMatches' ? t('results.said', { count: query.data.total }) : '';
  };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title={t('title')} description={t('description')}>
          {t('title')}
        </PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
        <p className={styles.privacy}>{t('privacy')}</p>
        <p>
          <Link to={path('/support/dashboard')}>{t('record.link')}</Link>
        </p>
        {hasRecord ? <p className={styles.privacy}>{t('record.used')}</p> : null}
      </div>
      <Notice tone="plain" icon="question">
        {t('guidance')}
      </Notice>
      {options.data === undefined ? (
        <div className={styles.waiting}>
          {options.isError ? (
            <Failed
              onRetry={() => {
                void options.refetch();
              }}
            >
              {t('form.optionsFailed')}
            </Failed>
          ) : null}
        </div>
      ) : (
        <FirmForm
          key={`${clearings} ${kept.answers.industries.join()} ${kept.answers.destinations.join()} ${kept.answers.targets.join()} ${kept.answers.support.length}`}
          answers={kept.answers}
          options={options.data}
          onSubmit={(answers) => {
            kept.change(answers);
            setAsked(true);
          }}
          onClear={() => {
            kept.clear();
            setAsked(false);
            setClearings(clearings + 1);
          }}
        />
      )}
      <div role="status" className="visually-hidden">
        {said()}
      </div>
      {isAsked ? (
        <section className={styles.results} aria-labelledby="support-results" aria-busy={query.isFetching}>
          <h2 id="support-results">{t('results.title')}</h2>
          {options.data === undefined ? null : (
            <Found query={query} kept={kept} options={options.data} choice={choice} onChoice={setChoice} />
          )}
        </section>
      ) : null}
    </div>
  );
}
