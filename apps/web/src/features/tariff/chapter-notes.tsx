import { NoteReference } from '../../components/note-reference.js';
import { TariffLink } from '../../components/tariff-link.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './chapter-notes.module.css';
import { type PlaceDetail } from './queries.js';
import section from './section.module.css';

type Notes = NonNullable<PlaceDetail['chapterNotes']>;

/** What the chapter covers, what decides in it, and what it leaves to other places. */
export function ChapterNotes({ notes }: { readonly notes: Notes }) {
  const t = useTexts('tariff');
  const language = useLanguage();
  return (
    <section className={section.section} aria-labelledby="chapter-title">
      <h2 id="chapter-title">{t('notes.title', { chapter: notes.chapter })}</h2>
      <p className={styles.covers}>{notes.covers[language]}</p>
      <div className={styles.columns}>
        <div>
          <h3>{t('notes.decides')}</h3>
          <ul className={styles.bullets}>
            {notes.decides.map((text) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </div>
        {notes.excludes.length === 0 ? null : (
          <div>
            <h3>{t('notes.excludes')}</h3>
            <ul className={styles.excludes}>
              {notes.excludes.map(({ goods, goesTo }) => (
                <li key={`${goods.en} ${goesTo}`}>
                  <span>{goods[language]}</span> <TariffLink code={goesTo}>{goesTo}</TariffLink>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {notes.notes.length === 0 ? null : (
        <>
          <h3>{t('notes.legal')}</h3>
          <dl className={styles.legal}>
            {notes.notes.map(({ ref, gist }) => (
              <div key={`${ref} ${gist.en}`}>
                <dt>
                  <NoteReference reference={ref} />
                </dt>
                <dd>{gist[language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
