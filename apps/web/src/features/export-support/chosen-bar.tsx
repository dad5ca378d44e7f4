import { Link, useLocation } from 'react-router';
import buttons from '../../components/button.module.css';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './chosen-bar.module.css';
import { MOST_CHOSEN, MOST_COMPARED, useChosen } from './use-chosen.js';

/** Puts a programme aside, to compare it, to plan for it, to gather its papers. */
export function ChooseBox({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTexts('support');
  const { ids, isFull, toggle } = useChosen();
  const isChosen = ids.includes(id);
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isFull && !isChosen}
        onChange={() => {
          toggle(id);
        }}
      />
      <span>
        {t('chosen.put')} <span className="visually-hidden">{name}</span>
      </span>
    </label>
  );
}

/** What was put aside, and what can be done with it. */
export function ChosenBar() {
  const t = useTexts('support');
  const path = useLocalPath();
  const { hash } = useLocation();
  const { ids, isFull, clear } = useChosen();
  const to = (page: string) => ({ pathname: path(`/support/${page}`), search: `?ids=${ids.join(',')}`, hash });
  return (
    <section className={styles.bar} aria-label={t('chosen.title')} data-empty={ids.length === 0}>
      <p role="status">{ids.length === 0 ? t('chosen.none') : t('chosen.count', { count: ids.length })}</p>
      {ids.length === 0 ? (
        <p className={styles.note}>
          <Link to={path('/support/calendar')}>{t('chosen.calendarOfAll')}</Link>
        </p>
      ) : (
        <div className={styles.actions}>
          {ids.length >= 2 && ids.length <= MOST_COMPARED ? (
            <Link to={to('compare')} className={buttons.secondary}>
              {t('chosen.compare')}
            </Link>
          ) : (
            <span className={styles.note}>{t('chosen.compareNote', { most: MOST_COMPARED })}</span>
          )}
          <Link to={to('calendar')} className={buttons.secondary}>
            {t('chosen.calendar')}
          </Link>
          <Link to={to('checklist')} className={buttons.secondary}>
            {t('chosen.checklist')}
          </Link>
          <button type="button" className={buttons.quiet} onClick={clear}>
            {t('chosen.clear')}
          </button>
        </div>
      )}
      {isFull ? <p className={styles.note}>{t('chosen.full', { most: MOST_CHOSEN })}</p> : null}
    </section>
  );
}
