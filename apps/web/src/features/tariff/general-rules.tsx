import { type PortalLanguage } from '../../i18n/language.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './general-rules.module.css';
import { useGeneralRules } from './queries.js';
import section from './section.module.css';

const ITEMS: Readonly<Record<string, string>> = { a: '가', b: '나', c: '다' };

/** How a rule is cited: `3(b)` in English, `제3호 나목` in Korean. */
function citedRule(rule: string, language: PortalLanguage): string {
  const [, number, item] = /^(\d)(?:\(([abc])\))?$/.exec(rule) ?? [];
  if (language === 'en' || number === undefined) return rule;
  return item === undefined ? `제${number}호` : `제${number}호 ${ITEMS[item] ?? item}목`;
}

/** The General Rules for reading the tariff, in plain words, each with an example. */
export function GeneralRules() {
  const t = useTexts('tariff');
  const language = useLanguage();
  const { data } = useGeneralRules();
  if (data === undefined || data === null) return null;
  return (
    <section id="general-rules" tabIndex={-1} className={section.section} aria-labelledby="general-rules-title">
      <h2 id="general-rules-title">{t('rules.title')}</h2>
      <p className={section.lead}>{t('rules.lead')}</p>
      <ol className={styles.rules}>
        {data.map(({ rule, title, plain, example }) => (
          <li key={rule}>
            <h3>
              <span className={styles.number}>{t('rules.rule', { rule: citedRule(rule, language) })}</span>{' '}
              {title[language]}
            </h3>
            <p>{plain[language]}</p>
            <p className={styles.example}>
              <strong>{t('rules.example')}</strong> {example[language]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
