import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import section from './section.module.css';
import styles from './services.module.css';

const OPEN = [
  ['ask', '/chat'],
  ['hs', '/hs'],
  ['support', '/support'],
] as const;
const PREPARING = ['map'] as const;

function Gate({ open }: { readonly open: boolean }) {
  return (
    <svg className={open ? styles.gateOpen : styles.gateClosed} viewBox="0 0 64 72" aria-hidden="true">
      <path d="M4 70V32a28 28 0 0 1 56 0v38Z" className={styles.stone} />
      <path d="M14 70V33a18 18 0 0 1 36 0v37Z" className={styles.doorway} />
      {open ? null : <path d="M32 15v55" className={styles.doors} />}
    </svg>
  );
}

/** The four services as gates: those that are open, and those in preparation with what they will do. */
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
        {OPEN.map(([service, address]) => (
          <li key={service} className={styles.open}>
            <Gate open />
            <div>
              <h3>{t(`services.${service}.name`)}</h3>
              <p className={styles.state}>{t('services.open')}</p>
              <p>{t(`services.${service}.text`)}</p>
              <Link to={path(address)} className={buttons.primary}>
                {t(`services.${service}.action`)}
                <Icon name="arrow" />
              </Link>
            </div>
          </li>
        ))}
        {PREPARING.map((service) => (
          <li key={service} className={styles.preparing}>
            <Gate open={false} />
            <h3>{t(`services.${service}.name`)}</h3>
            <p className={styles.state}>{t('services.preparing')}</p>
            <p>{t(`services.${service}.text`)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.officers}>{t('services.officers')}</p>
    </section>
  );
}
