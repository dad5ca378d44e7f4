import { useLanguage, useTexts } from '../../i18n/texts.js';
import { formatPercent, likelihoodOf } from './likelihood.js';
import styles from './likelihood-line.module.css';

/** A probability as a percentage in words of the page. */
export function usePercent(): (probability: number) => string {
  const t = useTexts('hs');
  const language = useLanguage();
  return (probability) => formatPercent(probability, language) ?? t('result.underOne');
}

/** How likely a candidate is: in words, as a percentage and as a bar. */
export function LikelihoodLine({ probability }: { readonly probability: number }) {
  const t = useTexts('hs');
  const percent = usePercent();
  const likelihood = likelihoodOf(probability);
  return (
    <p className={styles.line} data-likelihood={likelihood}>
      <span className={styles.word}>{t(`level.${likelihood}`)}</span>
      <strong>{percent(probability)}</strong>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" />
        <rect width={Math.max(1, probability * 100)} height="4" className={styles.filled} />
      </svg>
    </p>
  );
}
