import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { Examples } from './examples.js';
import styles from './hs-page.module.css';
import { type Item } from './item.js';
import { ItemForm } from './item-form.js';
import { usePrediction } from './queries.js';
import { ResultView } from './result-view.js';
import { useItem } from './use-item.js';
import { useItemDraft } from './use-item-draft.js';
import { useOutcomeText } from './use-outcome-text.js';

function Head() {
  const t = useTexts('hs');
  const path = useLocalPath();
  return (
    <div className={styles.head}>
      <PageTitle title={t('title')} description={t('description')}>
        {t('title')}
      </PageTitle>
      <p className={styles.lead}>{t('lead')}</p>
      <ul className={styles.links}>
        <li>
          <Link to={path('/hs/batch')}>{t('batchLink')}</Link>
        </li>
        <li>
          <Link to={path('/hs/tariff')}>{t('tariffLink')}</Link>
        </li>
      </ul>
    </div>
  );
}

interface ResultProps {
  readonly item: Item;
  readonly prediction: ReturnType<typeof usePrediction>;
  /** Whether the item was sent on this page, rather than found in the address on arrival. */
  readonly sentHere: boolean;
  readonly onEdit: () => void;
}

/** The result below the form; brought into view once it was asked for here. */
function Result({ item, prediction, sentHere, onEdit }: ResultProps) {
  const t = useTexts('hs');
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sentHere) section.current?.scrollIntoView({ block: 'start' });
  }, [sentHere, item]);
  return (
    <section
      ref={section}
      aria-labelledby="hs-result"
      aria-busy={prediction.isFetching}
      className={styles.result}
      data-loading={prediction.isPending}
    >
      <div>
        <h2 id="hs-result">{t(prediction.data?.__typename === 'HsCodeLookup' ? 'lookup.title' : 'result.title')}</h2>
        <p className={styles.item}>
          {[item.description, item.specification, item.model].filter((text) => text !== '').join(' · ')}
        </p>
      </div>
      <ResultView item={item} prediction={prediction} onEdit={onEdit} />
    </section>
  );
}

/** The page on which an item is described and its HS codes are predicted. */
export function HsPage() {
  const t = useTexts('hs');
  const [item, show] = useItem();
  const [draft, setDraft] = useItemDraft(item);
  const [sentHere, setSentHere] = useState(false);
  const prediction = usePrediction(item);
  const { announce, failure } = useOutcomeText();
  const description = useRef<HTMLTextAreaElement>(null);

  const send = (sent: Item) => {
    setDraft(sent);
    setSentHere(true);
    if (JSON.stringify(sent) === JSON.stringify(item)) void prediction.refetch();
    else show(sent);
  };
  const said = () => {
    if (item === undefined) return '';
    if (prediction.data !== undefined) return announce(prediction.data);
    if (prediction.error !== null && !prediction.isFetching) return failure(toApiFailure(prediction.error));
    return t('loading');
  };

  return (
    <div className={styles.page}>
      <Head />
      <ItemForm draft={draft} onChange={setDraft} onSubmit={send} descriptionRef={description} />
      <div role="status" className="visually-hidden">
        {said()}
      </div>
      {item === undefined ? (
        <Examples onTry={send} />
      ) : (
        <Result
          item={item}
          prediction={prediction}
          sentHere={sentHere}
          onEdit={() => {
            description.current?.focus();
          }}
        />
      )}
    </div>
  );
}
