import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import section from './section.module.css';
import styles from './services.module.css';

const SERVICES = [
  ['ask', '/chat'],
  ['hs', '/hs'],
  ['support', '/support'],
  ['map', '/data-map'],
] as const;

function Gate() {
  return (
    <svg className={styles.gate} viewBox="0 0 64 72" aria-hidden="true">
      <path d="M4 70V32a28 28 0 0 1 56 0v38Z" className={styles.stone} />
      <path d="M14 70V33a18 18 0 0 1 36 0v37Z" className={styles.doorway} />
    </svg>
  );
}

/** The four services as gates. */
export function Services() {
  const t = useTexts('home');
  const path = useLocalPath();
  return (
    <section id="services" tabIndex={-1} className={section.section} aria-labelledby="services-title">
      <h2 id="services-title" className={section.title}>
        {t('services.title')}
      </h2>
      <p className={section.lead}>{t('services.lead')}</p>
      <ul className={styles.list}>
        {SERVICES.map(([service, address]) => (
          <li key={service} className={styles.service}>
            <Gate />
            <div>
              <h3>{t(`services.${service}.name`)}</h3>
              <p>{t(`services.${service}.text`)}</p>
              <Link to={path(address)} className={buttons.primary}>
                {t(`services.${service}.action`)}
                <Icon name="arrow" />
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.officers}>{t('services.officers')}</p>
    </section>
  );
}
