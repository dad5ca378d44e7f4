import { type OfficialNameFragment } from '../generated/graphql.js';
import { formatAsOf } from '../i18n/formats.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import styles from './official-name.module.css';

/** The customs service's own name of a code beside the plain one; nothing where the operator has imported none. */
export function OfficialName({ name }: { readonly name: OfficialNameFragment | null }) {
  const t = useTexts('common');
  const language = useLanguage();
  if (name === null) return null;
  const { ko, en, validUntil, inForce } = name;
  return (
    <span className={styles.official}>
      <span className={styles.label}>{t('official.label')}</span>{' '}
      {language === 'en' && en !== null ? null : <span lang="ko">{ko}</span>}
      {language === 'en' && en !== null ? <span lang="en">{en}</span> : null}
      {inForce ? null : <small> ({t('official.ended', { date: formatAsOf(validUntil, language) })})</small>}
    </span>
  );
}
