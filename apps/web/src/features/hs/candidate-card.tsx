import { CopyButton } from '../../components/copy-button.js';
import { OfficialName } from '../../components/official-name.js';
import { TariffLink } from '../../components/tariff-link.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './candidate-card.module.css';
import { type CandidateView, type Move } from './candidate-view.js';
import { type Item } from './item.js';
import { LikelihoodLine, usePercent } from './likelihood-line.js';
import { WhyPanel } from './why-panel.js';

/** Where the candidate went because of the answers. */
function MoveMark({ move }: { readonly move: Move }) {
  const t = useTexts('hs');
  if (move === 0) return null;
  const text =
    move === 'entered' ? t('result.entered') : t(move > 0 ? 'result.up' : 'result.down', { count: Math.abs(move) });
  return (
    <span className={styles.move} data-up={move === 'entered' || move > 0}>
      <span aria-hidden="true">{move === 'entered' || move > 0 ? '↑' : '↓'}</span> {text}
    </span>
  );
}

function Lines({ candidate }: { readonly candidate: CandidateView }) {
  const t = useTexts('hs');
  const language = useLanguage();
  const percent = usePercent();
  const { code, lines } = candidate;
  if (lines.length === 0) {
    return (
      <p className={styles.allLines}>
        <TariffLink code={code}>
          {t('result.allLines')}
          <span className="visually-hidden"> {candidate.written}</span>
        </TariffLink>
      </p>
    );
  }
  return (
    <div className={styles.lines}>
      <p>{t('result.lines')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            <TariffLink code={line.code}>{line.written}</TariffLink>
            <span>
              {line.title[language]}
              <OfficialName name={line.official} />
            </span>
            {line.probability === undefined ? null : <span className={styles.share}>{percent(line.probability)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface CandidateCardProps {
  readonly candidate: CandidateView;
  /** From 1. */
  readonly rank: number;
  readonly item: Item;
  /** Whether answers have re-ranked the candidates, so that it matters where this one was. */
  readonly narrowed: boolean;
}

/** One subheading: its code, how likely it is, what it and its heading are, its Korean lines, and why. */
export function CandidateCard({ candidate, rank, item, narrowed }: CandidateCardProps) {
  const t = useTexts('hs');
  const language = useLanguage();
  const { code, written, title, official, heading, probability, move } = candidate;
  return (
    <li className={styles.card} data-first={rank === 1}>
      <div className={styles.head}>
        <div className={styles.name}>
          <p className={styles.rank}>
            {t('result.rank', { rank })}
            {narrowed ? <MoveMark move={move} /> : null}
          </p>
          <h3>
            <span className={styles.code}>{written}</span> <span className={styles.title}>{title[language]}</span>
          </h3>
        </div>
        <LikelihoodLine probability={probability} />
      </div>
      <OfficialName name={official} />
      <p className={styles.heading}>
        {t('result.heading')} <TariffLink code={code.slice(0, 4)} /> {heading[language]}
      </p>
      <Lines candidate={candidate} />
      <div className={styles.foot}>
        <CopyButton
          text={() => written}
          label={t('actions.copyCodeOf', { code: written })}
          done={t('actions.copied')}
          failed={t('actions.copyFailed')}
        />
        <WhyPanel item={item} code={code} written={written} />
      </div>
    </li>
  );
}
