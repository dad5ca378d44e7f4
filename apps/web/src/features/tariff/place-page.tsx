import { useParams } from 'react-router';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../i18n/texts.js';
import { LoadFailed } from './load-failed.js';
import { NoPlaceView } from './no-place-view.js';
import styles from './place-page.module.css';
import { PlaceView } from './place-view.js';
import { usePlace } from './queries.js';
import { TariffSearch } from './tariff-search.js';

function Content({ code }: { readonly code: string }) {
  const t = useTexts('tariff');
  const { data, isError, refetch } = usePlace(code);
  if (isError) {
    return (
      <>
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <LoadFailed onRetry={() => void refetch()} />
      </>
    );
  }
  if (data === undefined) {
    return (
      <p role="status" className={styles.loading}>
        {t('loading')}
      </p>
    );
  }
  return data.__typename === 'TariffNode' ? <PlaceView place={data} /> : <NoPlaceView outcome={data} given={code} />;
}

/** One place of the tariff at its permanent address. */
export function PlacePage() {
  const { code = '' } = useParams();
  return (
    <div className={styles.page}>
      <TariffSearch />
      <Content key={code} code={code} />
    </div>
  );
}
