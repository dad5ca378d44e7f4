import { type Confidence } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type CopyLabels } from './answer-text.js';

export interface Copied {
  readonly question: string;
  readonly asOf: string | null;
  readonly confidence: Confidence | null;
}

/** The words around an answer or record that is copied as text. */
export function useCopyLabels(): (copied: Copied) => CopyLabels {
  const t = useTexts('consultation');
  const language = useLanguage();
  return ({ question, asOf, confidence }) => ({
    question: t('copyText.question', { text: question }),
    sources: t('copyText.sources'),
    legal: t('copyText.legal'),
    guidance: t('guidance'),
    reworded: t('reworded'),
    estimate: t('calculation.title'),
    total: t('calculation.total'),
    asOf: asOf === null ? undefined : t('asOf', { date: formatAsOf(asOf, language) }),
    dated: confidence === 'DATED' ? t('datedNotice') : undefined,
  });
}
