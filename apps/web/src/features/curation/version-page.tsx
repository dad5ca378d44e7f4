import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { Loaded } from '../../components/officers/loaded.js';
import formPage from '../../components/form-page.module.css';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import { RecordVersionDocument } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';
import { DraftEditor, type Said } from './draft-editor.js';
import { ReviewPanel } from './review-panel.js';
import { useVersionAction, type Version } from './use-version-action.js';

function VersionView({ version }: { readonly version: Version }) {
  const t = useTexts('curation');
  const path = useLocalPath();
  // Here, since handing over a draft puts the panel in the editor's place.
  const action = useVersionAction();
  const [said, setSaid] = useState<Said>();
  return (
    <>
      <p className={styles.facts}>
        {version.recordId} · {t(`states.${version.state}`)} · {t(`origins.${version.origin}`)} · {version.authorName} ·{' '}
        <Link to={path(`/officers/curation/history/${version.recordId}`)}>{t('history.open')}</Link>
      </p>
      {version.state === 'DRAFT' ? (
        <DraftEditor
          key={version.id}
          version={version}
          action={action}
          said={said === undefined ? t('review.wasSentBack') : t(`version.${said}`)}
          onAct={setSaid}
        />
      ) : (
        <ReviewPanel version={version} action={action} said={said === undefined ? '' : t(`version.${said}`)} />
      )}
    </>
  );
}

/** One version of a record: the author writes it, a second officer reviews it. */
export function VersionPage() {
  const t = useTexts('curation');
  const { id = '' } = useParams();
  return (
    <div className={formPage.page}>
      <PageTitle title={t('version.title')}>{t('version.title')}</PageTitle>
      <OfficerGate operation="record.read">
        <VersionById id={id} />
      </OfficerGate>
    </div>
  );
}

function VersionById({ id }: { readonly id: string }) {
  const t = useTexts('curation');
  const query = useQuery({
    queryKey: ['record-version', id],
    queryFn: ({ signal }) => request(RecordVersionDocument, { id }, signal),
    select: ({ recordVersion }) => recordVersion,
  });
  return (
    <Loaded query={query}>
      {(version) => (version === null ? <p>{t('version.none')}</p> : <VersionView version={version} />)}
    </Loaded>
  );
}
