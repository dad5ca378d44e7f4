import { type ApiFailure } from '../../api/api-failure.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { usePercent } from './likelihood-line.js';
import { type CodeOutcome, type InvalidItem, type PredictOutcome } from './queries.js';

/** What a person is told about an outcome, in one sentence or two. */
export function useOutcomeText() {
  const t = useTexts('hs');
  const language = useLanguage();
  const percent = usePercent();
  const invalid = ({ itemFault, limit }: InvalidItem) => t(`invalid.${itemFault}`, { limit });
  const failure = ({ kind }: ApiFailure): string => {
    switch (kind) {
      case 'network':
      case 'timeout':
      case 'rate-limited':
      case 'too-long':
        return t(`failure.${kind}`);
      default:
        return t('failure.server');
    }
  };
  const lookup = (found: CodeOutcome): string => {
    switch (found.__typename) {
      case 'TariffNode':
        return `${t('lookup.given')} ${t('lookup.found', { code: found.written, title: found.title[language] })}`;
      case 'HsCodeEnded':
        return t('lookup.ended', { code: found.code });
      case 'HsCodeMalformed':
        return `${t('lookup.malformed', { code: found.code })}. ${t(`lookup.fault.${found.fault}`)}`;
      case 'HsCodeUnknown':
        return t('lookup.unknown', { code: found.code });
    }
  };
  /** Said once to screen readers when an outcome comes. */
  const announce = (outcome: PredictOutcome): string => {
    switch (outcome.__typename) {
      case 'HsPrediction': {
        const [first] = outcome.candidates;
        if (first === undefined) return '';
        const { written, title, probability } = first;
        const count = outcome.candidates.length;
        return t('announce.result', { count, code: written, title: title[language], percent: percent(probability) });
      }
      case 'HsVagueItem':
        return `${t('vague.title')}. ${outcome.whatToAdd[language]}`;
      case 'HsCodeLookup':
        return lookup(outcome.outcome);
      case 'HsInvalidItem':
        return invalid(outcome);
      case 'HsUnavailable':
        return t(`unavailable.${outcome.missing}`);
    }
  };
  return { invalid, failure, announce };
}
