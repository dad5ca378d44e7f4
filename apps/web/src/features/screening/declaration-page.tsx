import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import { ScreenedDeclarationDocument, type FullDeclarationFragment } from '../../generated/graphql.js';
import { formatDay, formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { CodeCheck } from './code-check.js';
import { DecideForm } from './decide-form.js';
import { InspectionForm } from './inspection-form.js';
import { LevelMark } from './level-mark.js';
import { ReasonList } from './reason-list.js';
import { RelatedTable } from './related-table.js';
import { ReleasePanel } from './release-panel.js';
import styles from './screening.module.css';
import { useDecide } from './use-decide.js';
import { useTraitsText } from './use-groups.js';

const TEXT_FIELDS = [
  'date',
  'office',
  'processType',
  'importType',
  'importUse',
  'paymentType',
  'transport',
  'declarant',
  'importer',
  'seller',
  'courier',
  'hs6',
  'departure',
  'origin',
  'originMark',
  'taxType',
  'description',
] as const;
const NUMBER_FIELDS = ['taxRate', 'netMass', 'price'] as const;

function Judgement({ declaration }: { readonly declaration: FullDeclarationFragment }) {
  const t = useTexts('screening');
  const language = useLanguage();
  const traitsText = useTraitsText();
  const { level, score, waitingReason, engineVersion, group, reasons } = declaration;
  return (
    <section aria-labelledby="judgement">
      <h2 id="judgement">{t('declaration.judgement')}</h2>
      {typeof score === 'number' ? (
        <p>
          <LevelMark level={level} /> {t('declaration.score', { score: formatPercent(score, language) })}{' '}
          <span className={styles.quiet}>{t('declaration.version', { version: engineVersion ?? '' })}</span>
        </p>
      ) : (
        <p>
          <LevelMark level="WAITING" /> {t('declaration.waiting')}{' '}
          {waitingReason === null ? '' : t(`engineReasons.${waitingReason}`, { defaultValue: waitingReason })}
        </p>
      )}
      <ReasonList reasons={reasons} />
      {group ? (
        <p>
          {t('declaration.group', { rank: group.rank + 1, score: formatPercent(group.meanScore, language) })}{' '}
          {traitsText(group.traits)}
        </p>
      ) : null}
      <p className={styles.quiet}>{t('declaration.aid')}</p>
    </section>
  );
}

function Facts({ declaration }: { readonly declaration: FullDeclarationFragment }) {
  const t = useTexts('screening');
  const language = useLanguage();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('declaration.facts')}</h2>
      <dl className={styles.facts}>
        {TEXT_FIELDS.map((field) => (
          <div key={field}>
            <dt>{t(`parts.${field}`)}</dt>
            <dd>{declaration[field] === '' ? '–' : declaration[field]}</dd>
          </div>
        ))}
        {NUMBER_FIELDS.map((field) => {
          const value = declaration[field];
          return (
            <div key={field}>
              <dt>{t(`parts.${field}`)}</dt>
              <dd>{typeof value === 'number' ? formatNumber(value, language) : '–'}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Work({ declaration }: { readonly declaration: FullDeclarationFragment }) {
  const t = useTexts('screening');
  const language = useLanguage();
  const may = useMay();
  const decide = useDecide();
  const { id, decision, inspection } = declaration;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t('declaration.work')}</h2>
      {decision ? (
        <p>
          {t(`decisions.${decision.kind}`)} · {decision.by} · {formatDay(decision.at, language)} · {decision.reason}
        </p>
      ) : (
        <p>{t('declaration.undecided')}</p>
      )}
      {inspection ? (
        <p>
          {t(`outcomes.${inspection.outcome}`)} · {formatDay(inspection.at, language)} · {inspection.note}
        </p>
      ) : null}
      {decision?.kind === 'RELEASE_PROPOSED' && may('declaration.release') ? <ReleasePanel id={id} /> : null}
      {may('declaration.decide') && inspection === null && decision?.kind !== 'RELEASED' ? (
        <DecideForm ids={[id]} action={decide} />
      ) : null}
      {may('declaration.decide') && (decision?.kind === 'INSPECT' || decision?.kind === 'PAPERS') ? (
        <InspectionForm id={id} />
      ) : null}
    </section>
  );
}

function Declaration({ id }: { readonly id: string }) {
  const t = useTexts('screening');
  const query = useQuery({
    queryKey: ['screening', 'declaration', id],
    queryFn: ({ signal }) => request(ScreenedDeclarationDocument, { id }, signal),
    select: ({ screenedDeclaration }) => screenedDeclaration,
  });
  if (query.isError) return <OfficerFailure error={query.error} otherwise={t('failed')} />;
  if (query.data === undefined) return <p role="status">{t('loading')}</p>;
  if (query.data === null) return <p>{t('declaration.none')}</p>;
  const { declaration, ofImporter, similar } = query.data;
  return (
    <>
      <Judgement declaration={declaration} />
      <Work declaration={declaration} />
      <Facts declaration={declaration} />
      <CodeCheck description={declaration.description} hs6={declaration.hs6} />
      <RelatedTable
        key={`${id} importer`}
        id={id}
        by="IMPORTER"
        title={t('declaration.ofImporter')}
        declarations={ofImporter}
      />
      <RelatedTable key={`${id} goods`} id={id} by="GOODS" title={t('declaration.similar')} declarations={similar} />
    </>
  );
}

/** One declaration: what an engine says of it and why, what is known around it, and what officers did. */
export function DeclarationPage() {
  const t = useTexts('screening');
  const path = useLocalPath();
  const { id = '' } = useParams();
  const title = t('declaration.title', { id });
  return (
    <div className={styles.page}>
      <PageTitle title={title}>{title}</PageTitle>
      <OfficerGate operation="declaration.read">
        <p>
          <Link to={path('/officers/screening')}>{t('declaration.back')}</Link>
        </p>
        <Declaration id={id} />
      </OfficerGate>
    </div>
  );
}
