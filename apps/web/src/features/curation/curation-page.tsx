import { NavLink, useParams } from 'react-router';
import form from '../../components/form-page.module.css';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';
import { ImportSection } from './import-section.js';
import { QueueSection } from './queue-section.js';
import { RecordsSection } from './records-section.js';
import { RequestsSection } from './requests-section.js';
import { VersionsSection } from './versions-section.js';

const SECTIONS = ['queue', 'drafts', 'published', 'records', 'requests', 'import'] as const;
type Section = (typeof SECTIONS)[number];

function SectionContent({ section }: { readonly section: Section }) {
  switch (section) {
    case 'queue':
      return <QueueSection />;
    case 'drafts':
    case 'published':
      return <VersionsSection key={section} which={section} />;
    case 'records':
      return <RecordsSection />;
    case 'requests':
      return <RequestsSection />;
    case 'import':
      return <ImportSection />;
  }
}

/** Officers' work on the records, one section at a time; the section stands in the address. */
export function CurationPage() {
  const t = useTexts('curation');
  const path = useLocalPath();
  const params = useParams();
  const section = SECTIONS.find((name) => name === params.section) ?? 'queue';
  return (
    <div className={form.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <OfficerGate operation={['question.read', 'record.read', 'request.read']}>
        <nav aria-label={t('sections.label')} className={styles.sections}>
          {SECTIONS.map((name) => (
            <NavLink
              key={name}
              to={path(`/officers/curation/${name}`)}
              aria-current={name === section ? 'page' : false}
            >
              {t(`sections.${name}`)}
            </NavLink>
          ))}
        </nav>
        <section aria-labelledby="section-title" className={styles.section}>
          <h2 id="section-title">{t(`sections.${section}`)}</h2>
          <SectionContent section={section} />
        </section>
      </OfficerGate>
    </div>
  );
}
