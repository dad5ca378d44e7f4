import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { useTexts } from '../../i18n/texts.js';
import { CandidateCard } from './candidate-card.js';
import styles from './candidate-list.module.css';
import { type CandidateView } from './candidate-view.js';
import { type Item } from './item.js';

/** So many are shown at first; the rest is seldom worth the reading. */
const SHOWN = 5;

export interface CandidateListProps {
  readonly candidates: readonly CandidateView[];
  readonly item: Item;
  readonly narrowed: boolean;
}

/** The candidates, best first, the likeliest at once and the others on demand. */
export function CandidateList({ candidates, item, narrowed }: CandidateListProps) {
  const t = useTexts('hs');
  const [all, setAll] = useState(false);
  const hidden = candidates.length - SHOWN;
  return (
    <div>
      <ol aria-label={t('result.candidates')}>
        {candidates.slice(0, all ? undefined : SHOWN).map((candidate, index) => (
          <CandidateCard key={candidate.code} candidate={candidate} rank={index + 1} item={item} narrowed={narrowed} />
        ))}
      </ol>
      {hidden > 0 ? (
        <button
          type="button"
          className={`${buttons.secondary ?? ''} ${styles.more ?? ''}`}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('result.fewer') : t('result.more', { count: hidden })}
        </button>
      ) : null}
    </div>
  );
}
