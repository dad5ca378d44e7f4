import { useState } from 'react';
import { ExternalLink } from '../../../components/external-link.js';
import { useTexts } from '../../../i18n/texts.js';
import table from '../data-table.module.css';
import { type DatasetDetail, useCodeList } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';
import styles from './dataset-page.module.css';

type CodeListRef = NonNullable<DatasetDetail['fields'][number]['codeList']>;

function Codes({ id, wanted }: { readonly id: string; readonly wanted: boolean }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const { data: list, isError } = useCodeList(id, wanted);
  if (isError || list === null) return <p>{t('dataset.codesFailed')}</p>;
  if (list === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <div className={styles.codes}>
      <p>{inLanguage(list.what)}</p>
      <p className={styles.muted}>
        {t('dataset.codeSource')}: {inLanguage(list.source)}
      </p>
      {list.browse === null ? null : (
        <p>
          {t('dataset.codeBrowse')} <ExternalLink href={list.browse.home}>{inLanguage(list.browse.name)}</ExternalLink>
        </p>
      )}
      {list.codes.length === 0 ? null : (
        <div className={table.region} role="region" aria-label={inLanguage(list.name)} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('dataset.code')}</th>
                <th scope="col">{t('dataset.codeName')}</th>
              </tr>
            </thead>
            <tbody>
              {list.codes.map(({ code, name }) => (
                <tr key={code}>
                  <th scope="row">{code}</th>
                  <td>{inLanguage(name)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function CodeList({ list }: { readonly list: CodeListRef }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <details
      id={`codes-${list.id}`}
      tabIndex={-1}
      className={styles.codeList}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {inLanguage(list.name)}
        {list.size === 0 ? null : <span className={styles.muted}> {t('dataset.codes', { count: list.size })}</span>}
      </summary>
      <Codes id={list.id} wanted={opened} />
    </details>
  );
}

/** The code lists of a dataset's fields, each fetched when it is opened. */
export function CodeLists({ dataset }: { readonly dataset: DatasetDetail }) {
  const lists = new Map(dataset.fields.flatMap(({ codeList }) => (codeList === null ? [] : [[codeList.id, codeList]])));
  return [...lists.values()].map((list) => <CodeList key={list.id} list={list} />);
}
