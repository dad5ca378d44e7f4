import { useTexts, useLanguage } from '../../i18n/texts.js';
import { CandidateList } from './candidate-list.js';
import { viewCandidates } from './candidate-view.js';
import { FeedbackForm } from './feedback-form.js';
import { GuidanceNote } from './guidance-note.js';
import { type Item } from './item.js';
import { usePercent } from './likelihood-line.js';
import { NarrowingPanel } from './narrowing-panel.js';
import styles from './prediction-view.module.css';
import { type Prediction } from './queries.js';
import { ResultTools } from './result-tools.js';
import { RulingList } from './ruling-list.js';
import { SurenessNotice } from './sureness-notice.js';
import { useNarrowing } from './use-narrowing.js';

/** What the answers have changed, in a sentence. */
function useNarrowedText(): (before: Prediction, after: Prediction['candidates'][number] | undefined) => string {
  const t = useTexts('hs');
  const language = useLanguage();
  const percent = usePercent();
  return (before, first) => {
    if (first === undefined) return '';
    const words = { code: first.written, title: first.title[language], percent: percent(first.probability) };
    return t(before.candidates[0]?.code === first.code ? 'announce.same' : 'announce.narrowed', words);
  };
}

/** Ranked candidates with all that helps to judge them. */
export function PredictionView({ prediction, item }: { readonly prediction: Prediction; readonly item: Item }) {
  const t = useTexts('hs');
  const language = useLanguage();
  const narrowing = useNarrowing(item);
  const narrowedText = useNarrowedText();
  const narrowed = narrowing.answered > 0 ? narrowing.step : undefined;
  const candidates = viewCandidates(prediction, narrowed);
  const rulings = prediction.similarRulings;
  return (
    <>
      {narrowed === undefined ? (
        <SurenessNotice sureness={prediction.sureness} undecided={prediction.undecided} />
      ) : null}
      <NarrowingPanel
        narrowing={narrowing}
        changed={narrowed === undefined || narrowing.busy ? '' : narrowedText(prediction, narrowed.candidates[0])}
      />
      <CandidateList candidates={candidates} item={item} narrowed={narrowed !== undefined} />
      <ResultTools candidates={candidates} item={item} notice={prediction.guidance.notice[language]} />
      {rulings.length === 0 ? null : (
        <section aria-labelledby="hs-rulings" className={styles.rulings}>
          <h2 id="hs-rulings">{t('rulings.title')}</h2>
          <p>{t('rulings.lead')}</p>
          <RulingList rulings={rulings} />
        </section>
      )}
      <FeedbackForm item={item} />
      <GuidanceNote guidance={prediction.guidance} />
    </>
  );
}
