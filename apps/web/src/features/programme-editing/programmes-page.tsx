import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { ExportList } from '../../components/officers/export-list.js';
import { Loaded } from '../../components/officers/loaded.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { type ListAddress, useListAddress } from '../../components/officers/use-list-address.js';
import { PageTitle } from '../../components/page-title.js';
import {
  EditedProgrammesDocument,
  type EditedProgrammesQuery,
  StartProgrammeDocument,
} from '../../generated/graphql.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import styles from './programme-editing.module.css';
import { useProgrammeAction } from './use-programme-action.js';

type Listed = EditedProgrammesQuery['editedProgrammes'][number];

const FILTERS = ['all', 'open', 'submitted', 'officers', 'retired'] as const;
type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (programme: Listed) => boolean>> = {
  all: () => true,
  open: ({ open }) => open !== null,
  submitted: ({ open }) => open?.state === 'SUBMITTED',
  officers: ({ byOfficers }) => byOfficers,
  retired: ({ status }) => status === 'retired',
};

const ADDRESS: ListAddress<{ readonly words: string; readonly filter: Filter }> = {
  read: (search) => ({
    words: search.get('q') ?? '',
    filter: FILTERS.find((name) => name === search.get('state')) ?? 'all',
  }),
  write: ({ words, filter }) =>
    new URLSearchParams({ ...(words !== '' && { q: words }), ...(filter !== 'all' && { state: filter }) }),
};

function StartForm() {
  const t = useTexts('programmes');
  const path = useLocalPath();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const action = useProgrammeAction(({ programmeId }) => {
    void navigate(path(`/officers/programmes/${programmeId}`));
  });
  return (
    <details className={styles.section}>
      <summary>{t('start.title')}</summary>
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.isPending)
            action.mutate(async () => (await request(StartProgrammeDocument, { id })).startProgramme);
        }}
      >
        <FormField label={t('start.id')} hint={t('start.hint')}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoCapitalize="off"
              spellCheck={false}
              value={id}
              onChange={({ target }) => {
                setId(target.value);
              }}
            />
          )}
        </FormField>
        <ActionStatus action={action} done={t('done')} />
        {action.data?.__typename === 'ProgrammeVersionRefused' ? (
          <p className={styles.fault}>{t('start.refused')}</p>
        ) : null}
        <p>
          <button type="submit" className={buttons.primary}>
            {t('start.button')}
          </button>
        </p>
      </form>
    </details>
  );
}

function ProgrammeTable({ programmes }: { readonly programmes: readonly Listed[] }) {
  const t = useTexts('programmes');
  const kinds = useTexts('support')('kinds', { returnObjects: true }) as Readonly<Record<string, string>>;
  const path = useLocalPath();
  return (
    <div className={styles.scroller} role="region" aria-labelledby="programmes-table" tabIndex={0}>
      <table className={styles.table}>
        <caption id="programmes-table">{t('list.count', { count: programmes.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fields.name')}</th>
            <th scope="col">{t('fields.kind')}</th>
            <th scope="col">{t('fields.asOf')}</th>
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {programmes.map(({ id, name, body, kind, asOf, status, byOfficers, open }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={path(`/officers/programmes/${id}`)}>{name}</Link>
                <span className={styles.hint}>{body}</span>
              </th>
              <td>{kinds[kind] ?? kind}</td>
              <td>{asOf ?? '–'}</td>
              <td>
                {status === null ? t('list.never') : t(status === 'retired' ? 'retired' : 'served')}
                {byOfficers ? ` · ${t('list.byOfficers')}` : ''}
                {open === null ? '' : ` · ${t(`states.${open.state}`)} (${open.authorName})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Programmes() {
  const t = useTexts('programmes');
  const language = useLanguage() === 'ko' ? 'KO' : 'EN';
  const may = useMay();
  const [{ words, filter }, change] = useListAddress(ADDRESS);
  const query = useQuery({
    queryKey: ['edited-programmes', language],
    queryFn: ({ signal }) => request(EditedProgrammesDocument, { language }, signal),
    select: ({ editedProgrammes }) => editedProgrammes,
  });
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
  return (
    <>
      {may('programme.write') ? <StartForm /> : null}
      <div className={styles.pair}>
        <FormField label={t('list.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={words}
              onChange={({ target }) => {
                change({ words: target.value });
              }}
            />
          )}
        </FormField>
        <FormField label={t('list.filter')}>
          {(control) => (
            <select
              {...control}
              value={filter}
              onChange={({ target }) => {
                change({ filter: FILTERS.find((name) => name === target.value) ?? 'all' });
              }}
            >
              {FILTERS.map((name) => (
                <option key={name} value={name}>
                  {t(`list.filters.${name}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <ExportList list="programmes" operation="programme.read" filter={{ state: filter, words }} />
      <Loaded query={query}>
        {(programmes) => (
          <ProgrammeTable
            programmes={programmes
              .filter(PASSES[filter])
              .filter(({ id, name, body }) => plain(`${id} ${name} ${body}`).includes(plain(words)))}
          />
        )}
      </Loaded>
    </>
  );
}

/** Officers' list of the support programmes; words and filter stand in the address. */
export function ProgrammesPage() {
  const t = useTexts('programmes');
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <p className={styles.hint}>{t('lead')}</p>
      <OfficerGate operation="programme.read">
        <Programmes />
      </OfficerGate>
    </div>
  );
}
