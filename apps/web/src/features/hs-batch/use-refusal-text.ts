import type hsBatch from '../../i18n/ko/hs-batch.js';
import { useTexts } from '../../i18n/texts.js';
import { toRefusal } from './batch-api.js';

type RefusalCode = keyof typeof hsBatch.refusal;

/** Different names for one thing, so that it is told in one way. */
const SAME_AS: Readonly<Record<string, RefusalCode>> = {
  PAYLOAD_TOO_LARGE: 'FILE_TOO_LARGE',
  AMBIGUOUS_COLUMN: 'UNKNOWN_COLUMN',
  UNKNOWN_HEADER_ROW: 'UNKNOWN_COLUMN',
  COLUMN_USED_TWICE: 'UNKNOWN_COLUMN',
  NO_ROWS: 'EMPTY_FILE',
  NO_SUCH_SHEET: 'EMPTY_FILE',
};

/** What a person is told about a refusal: what is wrong, and the next step. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTexts('hs-batch');
  const texts = t('refusal', { returnObjects: true });
  return (error) => {
    const { code } = toRefusal(error);
    const known = SAME_AS[code] ?? Object.keys(texts).find((name): name is RefusalCode => name === code);
    return t(`refusal.${known ?? 'SERVER'}`);
  };
}
