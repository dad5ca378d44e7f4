import { CheckField, FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type FaultyField } from './draft-faults.js';
import { type RequestDraft } from './request-draft.js';

export interface FieldsProps {
  readonly draft: RequestDraft;
  readonly onChange: (changes: Partial<RequestDraft>) => void;
  /** What is wrong, by field. */
  readonly faults: Readonly<Partial<Record<FaultyField, string>>>;
}

/** Whether and where the person wants to be contacted; nothing is asked unless it is wanted. */
export function ContactFields({ draft, onChange, faults }: FieldsProps) {
  const t = useTexts('consultation-request');
  return (
    <>
      <CheckField
        label={t('wantsContact')}
        checked={draft.wantsContact}
        onChange={(wantsContact) => {
          onChange({ wantsContact });
        }}
      />
      {draft.wantsContact ? (
        <>
          <FormField label={t('contact')} hint={t('contactHint')} fault={faults.contact}>
            {(control) => (
              <input
                {...control}
                type="text"
                autoComplete="email"
                maxLength={100}
                value={draft.contact}
                onChange={({ target }) => {
                  onChange({ contact: target.value });
                }}
              />
            )}
          </FormField>
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
