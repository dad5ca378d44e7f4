import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { Notice } from '../../components/notice.js';
import { OfficialName } from '../../components/official-name.js';
import { TariffLink } from '../../components/tariff-link.js';
import { writtenCode } from '../../components/written-code.js';
import { type TariffPlaceFragment } from '../../generated/graphql.js';
import { Link } from 'react-router';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './code-lookup-view.module.css';
import { type CodeOutcome } from './queries.js';

type Found = Extract<CodeOutcome, { readonly __typename: 'TariffNode' }>;

function Places({ places }: { readonly places: readonly TariffPlaceFragment[] }) {
  const t = useTexts('hs');
  const language = useLanguage();
  return (
    <ul className={styles.places}>
      {places.map(({ code, written, level, title }) => (
        <li key={code}>
          <span className={styles.level}>{t(`lookup.level.${level}`)}</span>
          <span>
            <TariffLink code={code}>{written}</TariffLink> {title[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Care({ care }: Pick<Found, 'care'>) {
  const t = useTexts('hs');
  const language = useLanguage();
  const kinds = [
    ['LEAVES', t('lookup.leaves')],
    ['ARRIVES', t('lookup.arrives')],
  ] as const;
  return kinds.map(([wanted, label]) => {
    const facts = care.filter(({ kind }) => kind === wanted);
    if (facts.length === 0) return null;
    return (
      <div key={wanted}>
        <p className={styles.careLabel}>{label}</p>
        <ul className={styles.care}>
          {facts.map(({ goods, belongsTo }) => (
            <li key={`${belongsTo} ${goods.en}`}>
              {goods[language]}
              {wanted === 'LEAVES' ? (
                <>
                  {' → '}
                  <TariffLink code={belongsTo}>{writtenCode(belongsTo)}</TariffLink>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function FoundCode({ node }: { readonly node: Found }) {
  const t = useTexts('hs');
  const language = useLanguage();
  const path = useLocalPath();
  const { code, written, level, title, care, children } = node;
  return (
    <>
      <p>{t('lookup.given')}</p>
      <div className={styles.found}>
        <p className={styles.level}>{t(`lookup.level.${level}`)}</p>
        <h3>
          <span className={styles.code}>{written}</span> {title[language]}
        </h3>
        <OfficialName name={node.official} />
        <div className={styles.actions}>
          <Link to={path(`/hs/tariff/${encodeURIComponent(code)}`)} className={buttons.secondary}>
            {t('lookup.open')}
          </Link>
          <CopyButton
            text={() => written}
            label={t('actions.copyCodeOf', { code: written })}
            done={t('actions.copied')}
            failed={t('actions.copyFailed')}
          />
        </div>
      </div>
      <h3>{t('lookup.path')}</h3>
      <Places places={node.path} />
      {children.length === 0 ? null : (
        <>
          <h3>{t('lookup.children')}</h3>
          <Places places={children} />
        </>
      )}
      {care.length === 0 ? null : (
        <>
          <h3>{t('lookup.care')}</h3>
          <Care care={care} />
        </>
      )}
    </>
  );
}

/** What became of an input that was nothing but a code. */
export function CodeLookupView({ outcome }: { readonly outcome: CodeOutcome }) {
  const t = useTexts('hs');
  const told = (title: string, text: string, places: readonly TariffPlaceFragment[]) => (
    <>
      <Notice tone="warning" icon="alert">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{text}</p>
      </Notice>
      {places.length === 0 ? null : <Places places={places} />}
    </>
  );
  const content = () => {
    switch (outcome.__typename) {
      case 'TariffNode':
        return <FoundCode node={outcome} />;
      case 'HsCodeEnded': {
        const { successor, possible, code } = outcome;
        const title = t('lookup.ended', { code });
        return successor === null
          ? told(title, t('lookup.endedPossible'), possible)
          : told(title, t('lookup.endedSuccessor'), [successor]);
      }
      case 'HsCodeMalformed': {
        const nearest = outcome.nearest === null ? [] : [outcome.nearest];
        return told(t('lookup.malformed', { code: outcome.code }), t(`lookup.fault.${outcome.fault}`), nearest);
      }
      case 'HsCodeUnknown': {
        const title = t('lookup.unknown', { code: outcome.code });
        return outcome.nearest === null
          ? told(title, t('lookup.nothingNear'), [])
          : told(title, t('lookup.nearest'), [outcome.nearest]);
      }
    }
  };
  return <div className={styles.lookup}>{content()}</div>;
}
