import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { Notice } from '../../components/notice.js';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import { EngineStatusDocument, type EngineStatusQuery } from '../../generated/graphql.js';
import { formatNumber, formatPercent, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { MonitorSection } from './monitor-section.js';
import styles from './screening.module.css';

const EVERY_MS = 10_000;

type Status = EngineStatusQuery['engineStatus'][number];

function Figures({ status }: { readonly status: Status }) {
  const t = useTexts('screening');
  const language = useLanguage();
  const ms = (value: number | null) => (typeof value === 'number' ? `${formatNumber(value, language)} ms` : '–');
  const rows: readonly (readonly [string, string])[] = [
    [t('engines.address'), status.address ?? '–'],
    [t('engines.model'), status.model ?? '–'],
    [t('engines.pinned'), status.pinnedVersion ?? t('engines.any')],
    [t('engines.served'), status.servedVersions.join(', ') || '–'],
    [t('engines.breaker'), status.breaker === null ? '–' : t(`engines.breakers.${status.breaker}`)],
    [
      t('engines.answered'),
      `${formatNumber(status.answered, language)} (${t('engines.cached')} ${formatNumber(status.fromCache, language)})`,
    ],
    [t('engines.latency'), `${ms(status.p50Ms)} / ${ms(status.p95Ms)}`],
    [t('engines.load'), `${String(status.underWay)} / ${String(status.waiting)}`],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Engine({ status }: { readonly status: Status }) {
  const t = useTexts('screening');
  const language = useLanguage();
  const { kind, health, failed, lastFault, shadow } = status;
  return (
    <section className={styles.engine} aria-labelledby={`engine-${kind}`}>
      <h2 id={`engine-${kind}`}>{t(`engines.kinds.${kind}`, { defaultValue: kind })}</h2>
      <Notice tone={health === 'UP' ? 'success' : 'danger'} icon={health === 'UP' ? 'check' : 'alert'}>
        {t(`engines.health.${health}`)}
      </Notice>
      {health === 'NOT_CONFIGURED' ? null : <Figures status={status} />}
      {failed.length === 0 ? null : (
        <p>
          {t('engines.failed')}{' '}
          {failed
            .map(({ reason, calls }) => `${t(`engineReasons.${reason}`, { defaultValue: reason })} ${String(calls)}`)
            .join(', ')}
        </p>
      )}
      {lastFault ? (
        <p>
          {t('engines.lastFault', { time: formatTime(lastFault.at, language) })}{' '}
          <span lang="en">{lastFault.detail}</span>
        </p>
      ) : null}
      {shadow ? (
        <p>
          {t('engines.shadow', {
            version: shadow.version,
            compared: formatNumber(shadow.compared, language),
            share: shadow.compared === 0 ? '–' : formatPercent(shadow.disagreeing / shadow.compared, language),
          })}
        </p>
      ) : null}
    </section>
  );
}

function Engines() {
  const t = useTexts('screening');
  const query = useQuery({
    queryKey: ['screening', 'engines'],
    queryFn: ({ signal }) => request(EngineStatusDocument, {}, signal),
    refetchInterval: EVERY_MS,
  });
  if (query.isError) return <OfficerFailure error={query.error} otherwise={t('failed')} />;
  if (query.data === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <div className={styles.engines}>
        {query.data.engineStatus.map((status) => (
          <Engine key={status.kind} status={status} />
        ))}
      </div>
      <ExportList list="engines" operation="engine.read" />
      <MonitorSection monitor={query.data.screeningMonitor} />
    </>
  );
}

/** The engines behind the gateway as they are now, and whether the risk model still holds. */
export function EnginesPage() {
  const t = useTexts('screening');
  return (
    <div className={styles.page}>
      <PageTitle title={t('engines.title')}>{t('engines.title')}</PageTitle>
      <OfficerGate operation="engine.read">
        <p className={styles.lead}>{t('engines.lead')}</p>
        <Engines />
      </OfficerGate>
    </div>
  );
}
