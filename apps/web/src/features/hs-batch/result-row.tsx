import { Link } from 'react-router';
import type hsBatch from '../../i18n/ko/hs-batch.js';
import { formatPercent } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { certaintyOf, digitsOf, writtenLine } from './certainty.js';
import { type RankedCode, type ResultRow } from './parse-batch.js';
import styles from './result-row.module.css';

type ReasonCode = keyof typeof hsBatch.reason;

/** A longer query makes an address that servers refuse; such a row is described anew. */
const LONGEST_ADDRESS = 4000;

/** The page for single items, with this row filled in. */
function singleAddress(page: string, { description, model, specification }: ResultRow): string {
  const query = new URLSearchParams({
    d: description,
    ...(model && { m: model }),
    ...(specification && { s: specification }),
  });
  return query.toString().length > LONGEST_ADDRESS ? page : `${page}?${query.toString()}`;
}

function isKnownReason(reasons: object, code: string): code is ReasonCode {
  return code in reasons;
}

/** The best code, and the others small below it; each leads to its place in the tariff. */
function Codes({
  ranked,
  write,
}: {
  readonly ranked: readonly RankedCode[];
  readonly write: (code: string) => string;
}) {
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <ol className={styles.codes}>
      {ranked.map(({ code, probability }) => (
        <li key={code}>
          <Link to={path(`/hs/tariff/${digitsOf(code)}`)}>{write(code)}</Link>
          <span className={styles.probability}>{formatPercent(probability, language)}</span>
        </li>
      ))}
    </ol>
  );
}

function Item({ row }: { readonly row: ResultRow }) {
  const t = useTexts('hs-batch');
  const { description, model, specification } = row;
  const details = [model, specification].filter((detail) => detail !== '').join(' · ');
  return (
    <td className={styles.item}>
      {description === '' ? (
        <em>{t('results.noDescription')}</em>
      ) : (
        <span lang={scriptLanguage(description)}>{description}</span>
      )}
      {details === '' ? null : <span className={styles.details}>{details}</span>}
    </td>
  );
}

/** One row of the file with what came of it: codes, the reason why not, or that it was not reached. */
export function ResultRowView({ row }: { readonly row: ResultRow }) {
  const t = useTexts('hs-batch');
  const path = useLocalPath();
  const certainty = certaintyOf(row);
  if (row.status !== 'done') {
    const reasons = t('reason', { returnObjects: true });
    const reason = row.reason ?? '';
    return (
      <tr data-status={row.status}>
        <th scope="row">{row.row}</th>
        <Item row={row} />
        <td colSpan={3}>
          {row.status === 'pending'
            ? t('results.pending')
            : t(`reason.${isKnownReason(reasons, reason) ? reason : 'PREDICTION_FAILED'}`)}
        </td>
      </tr>
    );
  }
  return (
    <tr data-certainty={certainty}>
      <th scope="row">{row.row}</th>
      <Item row={row} />
      <td>
        <Codes ranked={row.candidates} write={(code) => code} />
      </td>
      <td>
        <Codes ranked={row.lines} write={writtenLine} />
      </td>
      <td>
        <span className={styles.mark} data-certainty={certainty}>
          {t(`certainty.${certainty}`)}
        </span>
        <Link to={singleAddress(path('/hs'), row)} className={styles.single}>
          {t('results.single')}
          <span className="visually-hidden"> ({t('results.rowNumber', { row: row.row })})</span>
        </Link>
      </td>
    </tr>
  );
}
