import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { request } from '../../api/graphql-client.js';
import { FormField } from '../../components/form-field.js';
import { Notice } from '../../components/notice.js';
import { OfficerSessionDocument, type OfficerSessionQuery } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';

export type OfficerOnShow = NonNullable<OfficerSessionQuery['officerSession']['officer']>;

const Officer = createContext<OfficerOnShow | undefined>(undefined);

/** The officer who is looking; only within {@link OfficerGate}. */
export function useOfficer(): OfficerOnShow {
  const officer = useContext(Officer);
  if (officer === undefined) throw new Error('this is shown to officers only');
  return officer;
}

/** Cookie by which a preview of the officers' pages knows who plays which officer. */
const PREVIEW_COOKIE = 'gwanmun_preview_officer';

function PreviewChoice({ session }: { readonly session: OfficerSessionQuery['officerSession'] }) {
  const t = useTexts('curation');
  const client = useQueryClient();
  const choose = (id: string) => {
    document.cookie = `${PREVIEW_COOKIE}=${id}; path=/; SameSite=Strict`;
    void client.resetQueries();
  };
  return (
    <div className={styles.preview}>
      <Notice tone="warning" icon="alert">
        {t('preview')}
      </Notice>
      <FormField label={t('actAs')}>
        {(control) => (
          <select
            {...control}
            value={session.officer?.id ?? ''}
            onChange={({ target }) => {
              choose(target.value);
            }}
          >
            <option value="">{t('nobody')}</option>
            {session.choices.map(({ id, name, roles }) => (
              <option key={id} value={id}>
                {name} ({roles.map((role) => t(`roles.${role}`)).join(', ')})
              </option>
            ))}
          </select>
        )}
      </FormField>
    </div>
  );
}

/** Shows its children to an officer; says to others that there is nothing for them here. */
export function OfficerGate({ children }: { readonly children: ReactNode }) {
  const t = useTexts('curation');
  const { data, isError } = useQuery({
    queryKey: ['officer-session'],
    queryFn: ({ signal }) => request(OfficerSessionDocument, {}, signal),
    select: ({ officerSession }) => officerSession,
  });
  if (isError) return <p role="alert">{t('failed')}</p>;
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <>
      {data.choices.length > 0 ? <PreviewChoice session={data} /> : null}
      {data.officer === null ? (
        <p role="status">{t('officersOnly')}</p>
      ) : (
        <Officer.Provider value={data.officer}>{children}</Officer.Provider>
      )}
    </>
  );
}
