import { Link } from 'react-router';
import { OfficialName } from '../../components/official-name.js';
import { type ListedPlaceFragment, type PlaceFragment } from '../../generated/graphql.js';
import { useLocalPath } from '../../i18n/texts.js';
import { BilingualTitle } from './bilingual-title.js';
import styles from './place-list.module.css';
import { usePlaceName } from './use-place-name.js';

type ListedPlace = Pick<PlaceFragment, 'code' | 'written' | 'level' | 'title'> &
  Partial<Pick<ListedPlaceFragment, 'official'>>;

/** Places of the tariff, each as its code and its title in both languages. */
export function PlaceList({ places }: { readonly places: readonly ListedPlace[] }) {
  const path = useLocalPath();
  const nameOf = usePlaceName();
  return (
    <ul className={styles.list}>
      {places.map(({ code, written, level, title, official = null }) => (
        <li key={code}>
          <Link to={path(`/hs/tariff/${code}`)} className={styles.place}>
            <span className={styles.code}>
              {level === 'SUBHEADING' || level === 'LINE' ? written : nameOf({ level, written })}
            </span>
            <span>
              <BilingualTitle title={title} />
              <OfficialName name={official} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
