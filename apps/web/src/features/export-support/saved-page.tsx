import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import {
  ConfirmSavedSupportDocument,
  DeleteSavedSupportDocument,
  SavedSupportDocument,
  type SavedSupportQuery,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './support-page.module.css';

/** The secret in the address that a mail holds; empty when there is none. */
function tokenIn(hash: string): string {
  return /^#t=([\w-]{20,64})$/.exec(hash)?.[1] ?? '';
}

type Saved = NonNullable<SavedSupportQuery['savedSupport']>;

function Kept({ saved }: { readonly saved: Saved }) {
  const t = useTexts('support');
  const language = useLanguage();
  return (
    <>
      <Notice tone={saved.confirmed ? 'success' : 'plain'} icon={saved.confirmed ? 'check' : 'question'}>
        {t(saved.confirmed ? 'saved.confirmed' : 'saved.toConfirm', { email: saved.email })}
      </Notice>
      <p>{t('saved.until', { date: formatDay(saved.until, language) })}</p>
      <p className={styles.privacy}>{saved.consent}</p>
    </>
  );
}

/** Where the links of mails lead: confirm the address, see what is kept, delete it at once. */
export function SavedPage() {
  const t = useTexts('support');
  const path = useLocalPath();
  const token = tokenIn(useLocation().hash);
  const client = useQueryClient();
  const queryKey = ['support-saved', token];
  const query = useQuery({
    queryKey,
    enabled: token !== '',
    queryFn: ({ signal }) => request(SavedSupportDocument, { token }, signal),
    select: (data) => data.savedSupport ?? null,
  });
  const confirm = useMutation({
    mutationFn: () => request(ConfirmSavedSupportDocument, { token }),
    onSuccess: ({ confirmSavedSupport: savedSupport }) => client.setQueryData(queryKey, { savedSupport }),
  });
  const remove = useMutation({ mutationFn: () => request(DeleteSavedSupportDocument, { token }) });
  const saved = query.data;
  const isGone = token === '' || saved === null || remove.isSuccess;
  return (
    <div className={styles.page}>
      <PageTitle title={t('saved.title')}>{t('saved.title')}</PageTitle>
      <div role="status" className={styles.facts}>
        {remove.isSuccess ? (
          <Notice tone="success" icon="check">
            {t('saved.deleted')}
          </Notice>
        ) : isGone ? (
          <Notice tone="warning" icon="alert">
            {t('saved.missing')}
          </Notice>
        ) : saved === undefined ? (
          <p>{t(query.isError ? 'planning.failed' : 'planning.loading')}</p>
        ) : (
          <Kept saved={saved} />
        )}
        {confirm.isError || remove.isError ? (
          <Notice tone="danger" icon="alert">
            {t('saved.failed')}
          </Notice>
        ) : null}
      </div>
      {isGone || saved === undefined ? null : (
        <div className={styles.actions}>
          {saved.confirmed ? null : (
            <button
              type="button"
              className={buttons.primary}
              disabled={confirm.isPending}
              onClick={() => {
                confirm.mutate();
              }}
            >
              {t('saved.confirm')}
            </button>
          )}
          <button
            type="button"
            className={buttons.secondary}
            disabled={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t('saved.delete')}
          </button>
        </div>
      )}
      <Link to={path('/support')} className={styles.back}>
        {t('saved.toSupport')}
      </Link>
    </div>
  );
}
