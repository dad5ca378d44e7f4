import { CheckField, FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { type ChoiceProps } from './dataset-choice.js';
import { type DataRequestDraft, type FormPart } from './request-draft.js';

export interface FieldsProps extends ChoiceProps {
  /** What is wrong, by part of the form. */
  readonly faults: Readonly<Partial<Record<FormPart, string>>>;
}

type TextKey = 'fromMonth' | 'untilMonth' | 'legalBasis' | 'retentionMonths' | 'organisation' | 'contact';

function TextField(
  props: FieldsProps & {
    readonly name: TextKey;
    readonly part: FormPart;
    readonly label: string;
    readonly hint?: string;
    readonly type?: 'text' | 'month' | 'number';
    readonly autoComplete?: string;
  },
) {
  const { name, part, label, hint, type = 'text', autoComplete = 'off', draft, onChange, faults } = props;
  return (
    <FormField label={label} hint={hint} fault={faults[part]}>
      {(control) => (
        <input
          {...control}
          type={type}
          autoComplete={autoComplete}
          {...(type === 'number' && { min: 1, max: 120, inputMode: 'numeric' as const })}
          {...(type === 'month' && { placeholder: '2025-01' })}
          value={draft[name]}
          onChange={({ target }) => {
            onChange({ [name]: target.value } satisfies Partial<DataRequestDraft>);
          }}
        />
      )}
    </FormField>
  );
}

/** What for, of when, on which ground, how long, and who asks. */
export function RequestFields(props: FieldsProps) {
  const { draft, onChange, faults } = props;
  const t = useTexts('data-request');
  return (
    <>
      <FormField label={t('purpose')} hint={t('purposeHint')} fault={faults.purpose}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={draft.purpose}
            onChange={({ target }) => {
              onChange({ purpose: target.value });
            }}
          />
        )}
      </FormField>
      <div className={styles.pair}>
        <TextField {...props} name="fromMonth" part="period" type="month" label={t('fromMonth')} />
        <TextField {...props} name="untilMonth" part="period" type="month" label={t('untilMonth')} />
      </div>
      <TextField {...props} name="legalBasis" part="legalBasis" label={t('legalBasis')} hint={t('legalBasisHint')} />
      <TextField
        {...props}
        name="retentionMonths"
        part="retention"
        type="number"
        label={t('retention')}
        hint={t('retentionHint')}
      />
      <TextField
        {...props}
        name="organisation"
        part="organisation"
        autoComplete="organization"
        label={t('organisation')}
        hint={t('organisationHint')}
      />
      <CheckField
        label={t('wantsContact')}
        checked={draft.wantsContact}
        onChange={(wantsContact) => {
          onChange({ wantsContact });
        }}
      />
      {draft.wantsContact ? (
        <>
          <TextField
            {...props}
            name="contact"
            part="contact"
            autoComplete="email"
            label={t('contact')}
            hint={t('contactHint')}
          />
          <CheckField
            label={t('consent')}
            fault={faults.consent}
            checked={draft.consent}
            onChange={(consent) => {
              onChange({ consent });
            }}
          />
        </>
      ) : null}
    </>
  );
}
