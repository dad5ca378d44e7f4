import { ExternalLink } from '../../components/external-link.js';
import { type LegalFragment } from '../../generated/graphql.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import styles from './legal-list.module.css';

/** Articles of law, each linked to the statute service, with what they are about. */
export function LegalList({ legal }: { readonly legal: readonly LegalFragment[] }) {
  return (
    <ul className={styles.list}>
      {legal.map(({ law, article, about, url }) => (
        <li key={`${law} ${article} ${about}`}>
          <ExternalLink href={url}>
            <span lang={scriptLanguage(law)}>
              {law} {article}
            </span>
          </ExternalLink>
          <span className={styles.about} lang={scriptLanguage(about)}>
            {about}
          </span>
        </li>
      ))}
    </ul>
  );
}
