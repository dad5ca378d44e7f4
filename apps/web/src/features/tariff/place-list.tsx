import { Link } from 'react-router';
import { type PlaceFragment } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { BilingualTitle } from './bilingual-title.js';
import styles from './place-list.module.css';

type ListedPlace = Pick<PlaceFragment, 'code' | 'written' | 'level' | 'title'>;

/** Places of the tariff, each as its code and its title in both languages. */
export function PlaceList({ places }: { readonly places: readonly ListedPlace[] }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  return (
    <ul className={styles.list}>
      {places.map(({ code, written, level, title }) => (
        <li key={code}>
          <Link to={path(`/hs/tariff/${code}`)} className={styles.place}>
            <span className={styles.code}>
              {level === 'SUBHEADING' || level === 'LINE' ? written : t(`levelOf.${level}`, { code: written })}
            </span>
            <BilingualTitle title={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
