import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { readerOf, type XrayOnShow } from './use-xray.js';
import styles from './xray.module.css';

type Reading = XrayOnShow['readings'][number];

/** Who read the image and what they said, oldest first. */
export function ReadingsList({ readings }: { readonly readings: readonly Reading[] }) {
  const t = useTexts('xray');
  if (readings.length === 0) return null;
  return (
    <section aria-labelledby="readings" className={styles.panel}>
      <h2 id="readings">{t('readings.title')}</h2>
      <ol className={styles.readings}>
        {readings.map((reading) => (
          <li key={reading.order}>
            <OneReading reading={reading} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneReading({ reading }: { readonly reading: Reading }) {
  const t = useTexts('xray');
  const language = useLanguage();
  const { officer, at, conclusion, blind, note, disagreements, boxes } = reading;
  const order = t(`readings.order.${readerOf(reading.order)}`);
  const time = `${formatDay(at, language)} ${formatTime(at, language)}`;
  return (
    <>
      <p>
        <strong>{t(`readings.conclusions.${conclusion}`)}</strong> {t('readings.by', { order, officer, time })}
        {blind ? ` · ${t('readings.blind')}` : ''}
      </p>
      {note === '' ? null : <p>{note}</p>}
      {disagreements.length === 0 ? null : (
        <ul>
          {disagreements.map((each) => (
            <li key={each}>{t(`readings.disagreements.${each}`)}</li>
          ))}
        </ul>
      )}
      <ul>
        {boxes.map(({ kind, verdict, left, top, right, bottom }, place) => (
          <li key={place}>
            {t(`kinds.${kind}`)}, {t(`boxes.verdicts.${verdict}`)} (
            {[left, top, right, bottom].map(Math.round).join(', ')})
          </li>
        ))}
      </ul>
    </>
  );
}
