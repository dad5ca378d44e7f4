import { useTexts } from '../../i18n/texts.js';
import styles from './method.module.css';
import section from './section.module.css';

const STEPS = ['find', 'check', 'show'] as const;

/** How an answer comes about, in three steps. */
export function Method() {
  const t = useTexts('home');
  return (
    <section className={section.section} aria-labelledby="method-title">
      <h2 id="method-title" className={section.title}>
        {t('method.title')}
      </h2>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{t(`method.${step}.title`)}</h3>
            <p>{t(`method.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
