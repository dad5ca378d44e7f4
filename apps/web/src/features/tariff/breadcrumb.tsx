import { Link } from 'react-router';
import { type PlaceFragment } from '../../generated/graphql.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './breadcrumb.module.css';
import { usePlaceName } from './use-place-name.js';

export interface BreadcrumbProps {
  /** From the section down to the parent. */
  readonly above: readonly PlaceFragment[];
  /** The place itself, as written. */
  readonly here: string;
}

/** The way from the whole tariff down to a place. */
export function Breadcrumb({ above, here }: BreadcrumbProps) {
  const t = useTexts('tariff');
  const language = useLanguage();
  const path = useLocalPath();
  const nameOf = usePlaceName();
  return (
    <nav aria-label={t('breadcrumb')} className={styles.breadcrumb}>
      <ol>
        <li>
          <Link to={path('/hs/tariff')}>{t('title')}</Link>
        </li>
        {above.map(({ code, written, level, title }) => (
          <li key={code}>
            <Link to={path(`/hs/tariff/${code}`)} title={title[language]}>
              {nameOf({ level, written })}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
