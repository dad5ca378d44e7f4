import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { OfficialName } from '../../components/official-name.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { Breadcrumb } from './breadcrumb.js';
import { CareList } from './care-list.js';
import { ChapterNotes } from './chapter-notes.js';
import { EverydayNames } from './everyday-names.js';
import { PlaceList } from './place-list.js';
import styles from './place-page.module.css';
import { type PlaceDetail } from './queries.js';
import { RulingList } from './ruling-list.js';
import section from './section.module.css';
import { usePlaceName } from './use-place-name.js';

function Actions({ place }: { readonly place: PlaceDetail }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  const labels = { done: t('copied'), failed: t('copyFailed') };
  return (
    <div className={styles.actions}>
      <CopyButton text={() => place.written} label={t('copyCode')} {...labels} />
      <CopyButton
        text={() => new URL(path(`/hs/tariff/${place.code}`), location.origin).href}
        icon="link"
        label={t('copyLink')}
        {...labels}
      />
      <PrintButton />
    </div>
  );
}

/** Everything known about a place: what it is, what lies under it, what to watch for. */
export function PlaceView({ place }: { readonly place: PlaceDetail }) {
  const t = useTexts('tariff');
  const language = useLanguage();
  const path = useLocalPath();
  const other = language === 'ko' ? 'en' : 'ko';
  const { written, title, children, chapterNotes, rulings } = place;
  // What its own chapter excludes stands in the chapter's notes.
  const care = place.care.filter(({ kind, source }) => kind === 'ARRIVES' || source !== chapterNotes?.chapter);
  const name = usePlaceName()(place);
  return (
    <article className={styles.place}>
      <Breadcrumb above={place.path} here={name} />
      <div>
        <p className={styles.code}>{name}</p>
        <PageTitle title={`${written} ${title[language]}`} description={title[language]}>
          {title[language]}
        </PageTitle>
        <p className={styles.other} lang={other}>
          {title[other]}
        </p>
        {place.official === null ? null : (
          <p className={styles.official}>
            <OfficialName name={place.official} />
          </p>
        )}
        <Actions place={place} />
      </div>
      {children.length === 0 ? null : (
        <section className={section.section} aria-labelledby="under-title">
          <h2 id="under-title">{t('under', { count: children.length })}</h2>
          <PlaceList places={children} />
        </section>
      )}
      <EverydayNames place={place} />
      {care.length === 0 ? null : <CareList care={care} />}
      {chapterNotes === null ? null : <ChapterNotes notes={chapterNotes} />}
      {rulings.length === 0 ? null : <RulingList rulings={rulings} />}
      <div className={styles.guidance}>
        <p>{t('guidance')}</p>
        <p className={styles.actions}>
          <Link to={path('/hs')} className={buttons.secondary}>
            {t('predict')}
          </Link>
          <Link to={`${path('/hs/tariff')}#general-rules`} className={buttons.quiet}>
            {t('rules.link')}
          </Link>
        </p>
      </div>
    </article>
  );
}
