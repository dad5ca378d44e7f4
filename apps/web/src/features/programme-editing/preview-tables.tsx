import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type Preview } from './preview-panel.js';
import styles from './programme-editing.module.css';

interface PreviewProps {
  readonly preview: Preview;
}

function useNumbers() {
  const format = new Intl.NumberFormat(useLanguage());
  return (value: number) => format.format(value);
}

/** A bar beside its number; the number says it, so the bar is hidden from readers. */
function Bar({ parts, total }: { readonly parts: readonly (readonly [tone: string, count: number])[]; total: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map(([tone, count]) => (
        <span key={tone} data-tone={tone} style={{ inlineSize: `${(100 * count) / Math.max(1, total)}%` }} />
      ))}
    </span>
  );
}

/** Firms by standing, now and with the draft. */
export function StatusTable({ preview }: PreviewProps) {
  const t = useTexts('programmes');
  const number = useNumbers();
  return (
    <table className={styles.table}>
      <caption>{t('preview.statuses')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.status')}</th>
          <th scope="col">{t('preview.before')}</th>
          <th scope="col">{t('preview.after')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.statuses.map(({ status, before, after }) => (
          <tr key={status}>
            <th scope="row">{t(`statuses.${status}`)}</th>
            <td>{before === null ? '–' : number(before)}</td>
            <td>
              {number(after)}
              <Bar parts={[[status, after]]} total={preview.firms} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Firms that would stand otherwise than now. */
export function MovesList({ preview }: PreviewProps) {
  const t = useTexts('programmes');
  if (preview.statuses.every(({ before }) => before === null)) return <p>{t('preview.neverPublished')}</p>;
  if (preview.moves.length === 0) return <p>{t('preview.noMoves')}</p>;
  return (
    <>
      <h3>{t('preview.moves')}</h3>
      <ul className={styles.moves}>
        {preview.moves.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            {t('preview.move', { from: t(`statuses.${from}`), to: t(`statuses.${to}`), count })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many firms meet each criterion, don't, or can't tell. */
export function CriteriaTable({ preview }: PreviewProps) {
  const t = useTexts('programmes');
  const number = useNumbers();
  if (preview.criteria.length === 0) return <p>{t('preview.noCriteria')}</p>;
  const cell = (now: number, before: number | undefined) =>
    before === undefined || before === now ? number(now) : `${number(before)} → ${number(now)}`;
  return (
    <table className={styles.table}>
      <caption>{t('preview.criteria')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.criterion')}</th>
          <th scope="col">{t('verdicts.MET')}</th>
          <th scope="col">{t('verdicts.UNMET')}</th>
          <th scope="col">{t('verdicts.UNKNOWN')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.criteria.map(({ id, required, after, before }) => (
          <tr key={id}>
            <th scope="row">
              {required}
              <Bar
                parts={[
                  ['ELIGIBLE', after.met],
                  ['NOT_NOW', after.unmet],
                  ['TO_CONFIRM', after.unknown],
                ]}
                total={preview.firms}
              />
            </th>
            <td>{cell(after.met, before?.met)}</td>
            <td>{cell(after.unmet, before?.unmet)}</td>
            <td>{cell(after.unknown, before?.unknown)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Some made-up firms, each with the reasons of its standing. */
export function SampleList({ preview }: PreviewProps) {
  const t = useTexts('programmes');
  return (
    <>
      <h3>{t('preview.sample')}</h3>
      <ul className={styles.sample}>
        {preview.sample.map(({ id, profile, before, after, reasons }) => (
          <li key={id}>
            <details>
              <summary>
                {profile} — {before === null || before === after ? '' : `${t(`statuses.${before}`)} → `}
                <strong>{t(`statuses.${after}`)}</strong>
              </summary>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason.id}>
                    {t(`verdicts.${reason.verdict}`)}: {reason.required}
                    {reason.firm === null ? '' : ` (${reason.firm})`}
                  </li>
                ))}
                {reasons.length === 0 ? <li>{t('preview.noCriteria')}</li> : null}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
