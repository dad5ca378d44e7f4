import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { useMay } from '../../components/officers/officer-session.js';
import { PurposeDialog } from '../../components/officers/purpose-dialog.js';
import { FraudNetworkDocument } from '../../generated/graphql.js';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './trade-fraud.module.css';
import { type Network } from './use-alerts.js';

const NetworkPicture = lazy(async () => ({ default: (await import('./network-picture.js')).NetworkPicture }));

/** The parties of an alert, and, for a stated purpose, all that is known of whom the firm deals with. */
export function NetworkSection({ network, firm }: { readonly network: Network; readonly firm: string }) {
  const t = useTexts('trade-fraud');
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const [wide, setWide] = useState<Network>();
  return (
    <section aria-labelledby="network" className={styles.section}>
      <h2 id="network">{t('network.title')}</h2>
      <NetworkViews network={network} label={t('network.ofAlert')} />
      {may('fraud-alert.network') && wide === undefined ? (
        <p className={styles.screenOnly}>
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('network.lookUp', { firm })}
          </button>
        </p>
      ) : null}
      {isAsking ? (
        <PurposeDialog
          title={t('network.lookUp', { firm })}
          initialKind="CASE"
          onStated={async (purpose) => {
            setWide((await request(FraudNetworkDocument, { firm, purpose })).fraudNetwork);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
      {wide === undefined ? null : (
        <>
          <h3>{t('network.ofFirm', { firm })}</h3>
          <NetworkViews network={wide} label={t('network.ofFirm', { firm })} />
        </>
      )}
    </section>
  );
}

function NetworkViews({ network, label }: { readonly network: Network; readonly label: string }) {
  const t = useTexts('trade-fraud');
  return (
    <>
      {network.left > 0 ? <p>{t('network.left', { count: network.left })}</p> : null}
      <div className={styles.screenOnly}>
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <NetworkPicture network={network} label={label} />
        </Suspense>
      </div>
      <LinkTable network={network} label={label} />
    </>
  );
}

function LinkTable({ network: { links }, label }: { readonly network: Network; readonly label: string }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const path = useLocalPath();
  const party = (id: string) => (
    <Link to={path(`/officers/trade-fraud?state=all&firm=${encodeURIComponent(id)}`)}>{id}</Link>
  );
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('network.table', { label })}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['from', 'to', 'kind'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`network.${column}`)}
              </th>
            ))}
            {(['transactions', 'amount'] as const).map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {t(`network.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map(({ from, to, kind, transactions, amount, related }) => (
            <tr key={`${from}|${to}|${kind}`}>
              <th scope="row">{party(from)}</th>
              <td>{party(to)}</td>
              <td>
                {t(`network.kinds.${kind}`, { defaultValue: kind })}
                {related ? <span className={styles.tag}>{t('network.related')}</span> : null}
              </td>
              <td className={styles.number}>{formatNumber(transactions, language)}</td>
              <td className={styles.number}>{formatNumber(Math.round(amount), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
