import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import buttons from '../../../components/button.module.css';
import { CopyButton } from '../../../components/copy-button.js';
import { Notice } from '../../../components/notice.js';
import { PageTitle } from '../../../components/page-title.js';
import { PrintButton } from '../../../components/print-button.js';
import { useLanguage, useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { type DatasetDetail, useDataset } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';
import { CodeLists } from './code-lists.js';
import { Access, Changes, DatasetLinkList, Get, Overview, Stages, UsedBy } from './dataset-facts.js';
import { DatasetLineage } from './dataset-lineage.js';
import styles from './dataset-page.module.css';
import { FieldsTable } from './fields-table.js';
import { SampleRows } from './sample-rows.js';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The sections of the page, without those that would be empty. */
function useSections(dataset: DatasetDetail): readonly Section[] {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const section = (id: string, title: string, content: ReactNode, wanted = true) =>
    wanted ? [{ id, title, content }] : [];
  return [
    ...section('overview', t('dataset.overview'), <Overview dataset={dataset} />),
    ...section('stages', t('dataset.stages'), <Stages dataset={dataset} />, dataset.stages.length > 0),
    ...section('access', t('dataset.access'), <Access dataset={dataset} />),
    ...section('get', t('dataset.get'), <Get dataset={dataset} />),
    ...section('fields', t('dataset.fields'), <FieldsTable dataset={dataset} />),
    ...section('sample', t('dataset.sample'), <SampleRows dataset={dataset} />),
    ...section(
      'codes',
      t('dataset.codeLists'),
      <CodeLists dataset={dataset} />,
      dataset.fields.some(({ codeList }) => codeList !== null),
    ),
    ...section('lineage', t('dataset.lineage'), <DatasetLineage dataset={dataset} />),
    ...section('used-by', t('dataset.usedBy'), <UsedBy dataset={dataset} />),
    ...section(
      'quality',
      t('dataset.quality'),
      <ul className={styles.bullets}>
        {dataset.quality.map((note) => (
          <li key={note.en}>{inLanguage(note)}</li>
        ))}
      </ul>,
      dataset.quality.length > 0,
    ),
    ...section('changes', t('dataset.changes'), <Changes dataset={dataset} />),
    ...section(
      'related',
      t('dataset.related'),
      <DatasetLinkList datasets={dataset.related} />,
      dataset.related.length > 0,
    ),
    ...section('cite', t('dataset.cite'), <Cite dataset={dataset} />),
  ];
}

function Cite({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const citation = useInLanguage()(dataset.citation);
  return (
    <div>
      <blockquote className={styles.citation}>{citation}</blockquote>
      <CopyButton text={() => citation} label={t('dataset.citeCopy')} done={t('copied')} failed={t('copyFailed')} />
    </div>
  );
}

function Head({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const language = useLanguage();
  const inLanguage = useInLanguage();
  const name = inLanguage(dataset.name);
  const { level } = dataset.access;
  return (
    <div className={styles.head}>
      <p className={styles.crumbs}>
        <Link to={path('/data-map')}>{t('title')}</Link>
        <span className={styles.muted}>{t('dataset.kicker')}</span>
      </p>
      <PageTitle title={name} description={t('dataset.description', { name })}>
        {name}
      </PageTitle>
      <p className={styles.badges}>
        <a href="#access" className={styles.badge}>
          <AccessSign level={level} />
          {t(`access.${level}`)}
        </a>
        {dataset.marks.map((mark) => (
          <span key={mark} className={styles.badge} data-tone="warning">
            {t(`marks.${mark}`)}
          </span>
        ))}
      </p>
      <p className={styles.what}>{inLanguage(dataset.what)}</p>
      <p className={styles.muted}>
        {t('dataset.aka')}: {dataset.aliases[language].slice(0, 5).join(' · ')}
      </p>
      <div className={styles.tools}>
        <CopyButton
          text={() => location.href}
          icon="link"
          label={t('dataset.link')}
          done={t('copied')}
          failed={t('copyFailed')}
        />
        <PrintButton />
      </div>
    </div>
  );
}

function Found({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const sections = useSections(dataset);
  return (
    <div className={styles.page}>
      <Head dataset={dataset} />
      <nav aria-label={t('dataset.contents')} className={styles.contents}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.sections}>
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={styles.section}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}

/** Everything about one dataset: what it is, its fields, where it comes from, who may have it and how. */
export function DatasetPage() {
  const { id = '' } = useParams();
  const t = useTexts('data-map');
  const path = useLocalPath();
  const { data: dataset, isError, refetch } = useDataset(id);
  if (dataset?.__typename === 'Dataset') return <Found key={id} dataset={dataset} />;
  const near = dataset?.__typename === 'DatasetUnknown' ? dataset.near : [];
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <div className={styles.waiting}>
        {dataset === undefined && !isError ? (
          <p role="status">{t('loading')}</p>
        ) : (
          <Notice tone="warning" icon="alert">
            <p>
              {t(
                isError
                  ? 'dataset.failed'
                  : dataset.__typename === 'DatasetUnknown'
                    ? 'dataset.missing'
                    : 'unavailable',
              )}
            </p>
            {near.length === 0 ? null : (
              <>
                <p>{t('dataset.near')}</p>
                <DatasetLinkList datasets={near} />
              </>
            )}
            {isError ? (
              <button type="button" className={buttons.secondary} onClick={() => void refetch()}>
                {t('retry')}
              </button>
            ) : (
              <Link to={path('/data-map')}>{t('dataset.back')}</Link>
            )}
          </Notice>
        )}
      </div>
    </div>
  );
}
