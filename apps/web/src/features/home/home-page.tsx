import { useNavigate } from 'react-router';
import { PageTitle } from '../../components/page-title.js';
import { QuestionField } from '../../components/question-field.js';
import { useDraft } from '../../components/use-draft.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { GateArt } from './gate-art.js';
import styles from './home-page.module.css';
import { Method } from './method.js';
import { Services } from './services.js';
import { Starters } from './starters.js';

/** The first page: one promise, the question box, questions to start with, the four services, how answers come about. */
export function HomePage() {
  const t = useTexts('home');
  const path = useLocalPath();
  const navigate = useNavigate();
  const [draft, setDraft] = useDraft();

  const ask = (question: string) => {
    setDraft('');
    void navigate(`${path('/chat')}?${new URLSearchParams({ q: question }).toString()}`);
  };

  return (
    <>
      <div className={styles.hero}>
        <div className={styles.inner}>
          <div className={styles.promise}>
            <PageTitle className={styles.title}>{t('title')}</PageTitle>
            <p className={styles.lead}>{t('lead')}</p>
            <QuestionField
              label={t('question.label')}
              placeholder={t('question.placeholder')}
              hint={t('question.hint')}
              value={draft}
              onChange={setDraft}
              onSubmit={ask}
            />
          </div>
          <div className={styles.art}>
            <GateArt />
          </div>
        </div>
      </div>
      <Starters />
      <Services />
      <Method />
    </>
  );
}
