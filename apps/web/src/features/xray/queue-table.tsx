import { Link } from 'react-router';
import { formatDay, formatPercent, formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type XrayListed } from './use-xray.js';
import styles from './xray.module.css';

const COLUMNS = ['parcel', 'state', 'confidence', 'goods', 'hs6', 'country', 'received'] as const;

/** What the engine says of an image, in a word; never "nothing" where it hasn't read it. */
function EngineWord({ image: { engineVersion, confidence, surestKind, waitingReason } }: { image: XrayListed }) {
  const t = useTexts('xray');
  const reasons = useTexts('screening');
  const language = useLanguage();
  if (engineVersion === null) {
    return (
      <span data-unread="true">
        {t('queue.notRead')}
        {waitingReason === null
          ? ''
          : ` (${reasons(`engineReasons.${waitingReason}`, { defaultValue: waitingReason })})`}
      </span>
    );
  }
  if (surestKind === null) return t('queue.nothingMarked');
  return `${formatPercent(confidence ?? 0, language)} ${t(`kinds.${surestKind}`)}`;
}

export function QueueTable({ images }: { readonly images: readonly XrayListed[] }) {
  const t = useTexts('xray');
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('queue.label')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {images.map((image) => (
            <tr key={image.id}>
              <th scope="row">
                <Link to={path(`/officers/xray/${image.id}`)}>{image.parcel}</Link>
              </th>
              <td>
                {t(`states.${image.state}`)}
                {image.claimed ? <span className={styles.tag}>{t('queue.claimed')}</span> : null}
              </td>
              <td>
                <EngineWord image={image} />
              </td>
              <td className={styles.goods}>{image.declaredGoods}</td>
              <td>{image.hs6 ?? '–'}</td>
              <td>{image.senderCountry}</td>
              <td>
                {formatDay(image.receivedAt, language)} {formatTime(image.receivedAt, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
