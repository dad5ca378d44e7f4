import { useTexts } from '../../i18n/texts.js';
import { EvidenceTable } from './evidence-table.js';
import { LANES, timelinePlaces } from './timeline-places.js';
import styles from './trade-fraud.module.css';
import { type Evidence } from './use-alerts.js';

const WIDTH = 720;
const LANE = 44;
const LEFT = 84;
const RIGHT = 24;
const RADIUS = { least: 3, most: 16 } as const;

/** When goods and money went, and the table of all of them. */
export function TimelineSection({
  evidence,
  total,
}: {
  readonly evidence: readonly Evidence[];
  readonly total: number;
}) {
  const t = useTexts('trade-fraud');
  return (
    <section aria-labelledby="timeline" className={styles.section}>
      <h2 id="timeline">{t('timeline.title')}</h2>
      <p className={styles.quiet}>{t('timeline.legend')}</p>
      <Timeline evidence={evidence} />
      <h3>{t('evidence.title')}</h3>
      {total > evidence.length ? <p>{t('evidence.more', { shown: evidence.length, total })}</p> : null}
      <EvidenceTable evidence={evidence} />
    </section>
  );
}

function Timeline({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTexts('trade-fraud');
  const marks = timelinePlaces(evidence);
  const [first, last] = [evidence[0]?.date ?? '', evidence.at(-1)?.date ?? ''];
  const height = LANES.length * LANE + 28;
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('timeline.title')}>
      <svg
        role="img"
        aria-label={t('timeline.picture', { count: evidence.length, first, last })}
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
        className={styles.timeline}
      >
        {LANES.map((lane, at) => (
          <g key={lane}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={(at + 0.5) * LANE} y2={(at + 0.5) * LANE} />
            <text x={0} y={(at + 0.5) * LANE + 5}>
              {t(`directions.${lane}`)}
            </text>
          </g>
        ))}
        {marks.map(({ id, lane, place, size }) => (
          <circle
            key={id}
            data-lane={lane}
            cx={LEFT + place * (WIDTH - LEFT - RIGHT)}
            cy={(LANES.indexOf(lane) + 0.5) * LANE}
            r={RADIUS.least + size * (RADIUS.most - RADIUS.least)}
          />
        ))}
        <text x={LEFT} y={height - 6}>
          {first}
        </text>
        <text x={WIDTH - RIGHT} y={height - 6} textAnchor="end">
          {last}
        </text>
      </svg>
    </div>
  );
}
