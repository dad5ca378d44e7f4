import { useStarterQuestions } from '../../api/queries.js';
import { Icon } from '../../components/icon.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './greeting.module.css';

/** What stands in an empty conversation: what can be asked, and questions to start with. */
export function Greeting({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const { data } = useStarterQuestions(language);
  return (
    <div className={styles.greeting}>
      <p className={styles.intro}>{t('intro')}</p>
      {data === undefined || data.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{t('starters')}</h2>
          <ul className={styles.list}>
            {data.map(({ question }) => (
              <li key={question}>
                <button
                  type="button"
                  onClick={() => {
                    onAsk(question);
                  }}
                >
                  <span>{question}</span>
                  <Icon name="arrow" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
