import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { PageTitle } from '../../components/page-title.js';
import { type PlaceFragment } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { PlaceList } from './place-list.js';
import styles from './place-page.module.css';
import { type NoPlace } from './queries.js';

interface Told {
  readonly title: string;
  readonly text: string;
  /** Places to go on with. */
  readonly places: readonly PlaceFragment[];
}

function useTold(): (outcome: NoPlace, given: string) => Told {
  const t = useTexts('tariff');
  const near = (place: PlaceFragment | null) => (place === null ? [] : [place]);
  return (outcome, given) => {
    switch (outcome.__typename) {
      case 'HsUnavailable':
        return { title: t('noPlace.unavailable.title'), text: t('unavailable'), places: [] };
      case 'HsCodeUnknown':
        return {
          title: t('noPlace.unknown.title', { code: given }),
          text: t(outcome.nearest === null ? 'noPlace.unknown.text' : 'noPlace.unknown.near'),
          places: near(outcome.nearest),
        };
      case 'HsCodeEnded':
        return {
          title: t('noPlace.ended.title', { code: given }),
          text: t(outcome.successor === null ? 'noPlace.ended.several' : 'noPlace.ended.one'),
          places: outcome.successor === null ? outcome.possible : [outcome.successor],
        };
      case 'HsCodeMalformed':
        return {
          title: t('noPlace.malformed.title', { code: given }),
          text: t(`noPlace.malformed.${outcome.fault}`),
          places: near(outcome.nearest),
        };
    }
  };
}

/** Why a code leads nowhere, and where to go instead. A code is never completed by guess. */
export function NoPlaceView({ outcome, given }: { readonly outcome: NoPlace; readonly given: string }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  const { title, text, places } = useTold()(outcome, given);
  return (
    <div className={styles.place}>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{text}</p>
      {places.length === 0 ? null : <PlaceList places={places} />}
      <p className={styles.actions}>
        <Link to={path('/hs/tariff')} className={buttons.primary}>
          {t('noPlace.browse')}
        </Link>
        <Link to={path('/hs')} className={buttons.secondary}>
          {t('predict')}
        </Link>
      </p>
    </div>
  );
}
