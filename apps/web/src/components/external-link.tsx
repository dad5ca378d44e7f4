import { type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.js';
import { Icon } from './icon.js';
import styles from './external-link.module.css';

/** A link out of the portal, in a new window, which it says. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const t = useTexts('common');
  return (
    <a href={href} target="_blank" rel="noreferrer" className={styles.link}>
      {children}
      <Icon name="external" size={15} />
      <span className="visually-hidden">({t('newWindow')})</span>
    </a>
  );
}
