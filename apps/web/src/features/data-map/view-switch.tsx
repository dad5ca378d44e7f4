import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { type MapAddress, type MapView, VIEWS } from './map-address.js';
import styles from './view-switch.module.css';

export interface ViewSwitchProps {
  readonly view: MapView;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
}

/** Picture, list or table; links, so that each has an address. */
export function ViewSwitch({ view, hrefOf }: ViewSwitchProps) {
  const t = useTexts('data-map');
  return (
    <nav className={styles.switch} aria-label={t('views.label')}>
      {VIEWS.map((each) => (
        <Link
          key={each}
          to={hrefOf({ view: each })}
          aria-current={each === view ? 'true' : undefined}
          preventScrollReset
        >
          {t(`views.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
