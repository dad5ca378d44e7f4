import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import buttons from '../../components/button.module.css';
import { CheckField, FormField } from '../../components/form-field.js';
import { Notice } from '../../components/notice.js';
import { SaveSupportDocument, SupportSavingDocument, type SupportSavingFault } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { firmOf } from './queries.js';
import styles from './save-panel.module.css';

type Fault = SupportSavingFault | 'OTHER';

/** Saves the answers with an e-mail address, to be told of changes; where the server sends no mail, it says so. */
export function SavePanel({ answers }: { readonly answers: Answers }) {
  const t = useTexts('support');
  const language = useLanguage();
  const [email, setEmail] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const saving = useQuery({
    queryKey: ['support-saving', language],
    queryFn: ({ signal }) => request(SupportSavingDocument, { language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.supportSaving,
    staleTime: Infinity,
  });
  const save = useMutation({
    mutationFn: async (): Promise<Fault | undefined> => {
      const input = { email, language: toGraphqlLanguage(language), firm: firmOf(answers), consent: isAgreed };
      const { saveSupport: outcome } = await request(SaveSupportDocument, { input });
      if (outcome.__typename === 'SupportSavingAsked') return undefined;
      return outcome.__typename === 'SupportSavingRefused' ? outcome.fault : 'OTHER';
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fault: Fault | undefined = save.isError ? 'OTHER' : save.data;
  const faultOf = (...those: readonly Fault[]) =>
    fault !== undefined && those.includes(fault) ? t(`saving.faults.${fault}`) : undefined;
  const content = () => {
    if (saving.data === undefined) return <p>{t(saving.isError ? 'planning.failed' : 'planning.loading')}</p>;
    if (!saving.data.available) return <p>{t('saving.unavailable')}</p>;
    if (save.isSuccess && fault === undefined) {
      return (
        <Notice tone="success" icon="check">
          {t('saving.asked')}
        </Notice>
      );
    }
    return (
      <form onSubmit={submit} className={styles.form} noValidate>
        <FormField label={t('saving.email')} fault={faultOf('EMAIL_MALFORMED', 'TOO_MANY')}>
          {(control) => (
            <input
              {...control}
              type="email"
              autoComplete="email"
              maxLength={254}
              value={email}
              onChange={({ target }) => {
                setEmail(target.value);
              }}
            />
          )}
        </FormField>
        <CheckField
          label={saving.data.consent}
          checked={isAgreed}
          onChange={setAgreed}
          fault={faultOf('CONSENT_MISSING')}
        />
        {faultOf('MAIL_FAILED', 'OTHER') === undefined ? null : (
          <Notice tone="danger" icon="alert">
            {faultOf('MAIL_FAILED', 'OTHER')}
          </Notice>
        )}
        <div>
          <button type="submit" className={buttons.secondary} disabled={save.isPending}>
            {t('saving.submit')}
          </button>
        </div>
      </form>
    );
  };
  return (
    <section className={styles.panel} aria-labelledby="support-saving">
      <h3 id="support-saving">{t('saving.title')}</h3>
      <p className={styles.lead}>{t('saving.lead')}</p>
      <div role="status">{content()}</div>
    </section>
  );
}
