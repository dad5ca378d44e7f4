import { Link } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { CodeLookupView } from './code-lookup-view.js';
import { type Item } from './item.js';
import { PredictionView } from './prediction-view.js';
import { type PredictOutcome, type usePrediction } from './queries.js';
import { useOutcomeText } from './use-outcome-text.js';
import { VagueView } from './vague-view.js';

export interface ResultViewProps {
  readonly item: Item;
  readonly prediction: ReturnType<typeof usePrediction>;
  readonly onEdit: () => void;
}

function Outcome({
  outcome,
  item,
  onEdit,
}: Omit<ResultViewProps, 'prediction'> & { readonly outcome: PredictOutcome }) {
  const t = useTexts('hs');
  const path = useLocalPath();
  const { invalid } = useOutcomeText();
  switch (outcome.__typename) {
    case 'HsPrediction':
      return <PredictionView prediction={outcome} item={item} />;
    case 'HsVagueItem':
      return <VagueView vague={outcome} item={item} onEdit={onEdit} />;
    case 'HsCodeLookup':
      return <CodeLookupView outcome={outcome.outcome} />;
    case 'HsInvalidItem':
      return (
        <>
          <Notice tone="warning" icon="alert">
            {invalid(outcome)}
          </Notice>
          <div>
            <button type="button" className={buttons.primary} onClick={onEdit}>
              {t('actions.edit')}
            </button>
          </div>
        </>
      );
    case 'HsUnavailable':
      return (
        <>
          <Notice tone="warning" icon="alert">
            {t(`unavailable.${outcome.missing}`)}
          </Notice>
          {outcome.missing === 'MODEL' ? (
            <div>
              <Link to={path('/hs/tariff')} className={buttons.secondary}>
                {t('tariffLink')}
              </Link>
            </div>
          ) : null}
        </>
      );
  }
}

/** What became of an item: still on its way, failed, or one of the outcomes that the server knows. */
export function ResultView({ item, prediction, onEdit }: ResultViewProps) {
  const t = useTexts('hs');
  const { failure } = useOutcomeText();
  const { data, error, isFetching, refetch } = prediction;
  if (data !== undefined) return <Outcome key={JSON.stringify(item)} outcome={data} item={item} onEdit={onEdit} />;
  if (error === null || isFetching) return <p>{t('loading')}</p>;
  return (
    <>
      <Notice tone="danger" icon="alert">
        <p>
          <strong>{t('failure.title')}</strong>
        </p>
        <p>{failure(toApiFailure(error))}</p>
      </Notice>
      <div>
        <button type="button" className={buttons.primary} onClick={() => void refetch()}>
          <Icon name="restart" />
          {t('actions.retry')}
        </button>
      </div>
    </>
  );
}
