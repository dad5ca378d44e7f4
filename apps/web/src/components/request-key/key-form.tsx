import { type SyntheticEvent } from 'react';
import { isJsonObject } from '../../api/json.js';
import buttons from '../button.module.css';
import { FormField } from '../form-field.js';
import form from '../form-page.module.css';

/** What a request is looked up by. */
export interface RequestKey {
  readonly reference: string;
  readonly secret: string;
}

/** Number and secret that the page before brought along; never in the address. */
export function keyFrom(state: unknown): RequestKey {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return isJsonObject(state)
    ? { reference: text(state.reference), secret: text(state.secret) }
    : { reference: '', secret: '' };
}

function KeyField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <FormField label={props.label} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
          value={props.value}
          onChange={({ target }) => {
            props.onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
}

export interface KeyFormProps {
  readonly requestKey: RequestKey;
  readonly onChange: (key: RequestKey) => void;
  readonly onLookUp: () => void;
  readonly isPending: boolean;
  readonly texts: Readonly<Record<'reference' | 'referenceHint' | 'secret' | 'secretHint' | 'lookUp', string>>;
}

/** Where a person types number and secret of a request. */
export function KeyForm({ requestKey, onChange, onLookUp, isPending, texts }: KeyFormProps) {
  const lookUp = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isPending) onLookUp();
  };
  return (
    <form className={form.form} noValidate onSubmit={lookUp}>
      <KeyField
        label={texts.reference}
        hint={texts.referenceHint}
        value={requestKey.reference}
        onChange={(reference) => {
          onChange({ ...requestKey, reference });
        }}
      />
      <KeyField
        label={texts.secret}
        hint={texts.secretHint}
        value={requestKey.secret}
        onChange={(secret) => {
          onChange({ ...requestKey, secret });
        }}
      />
      <div className={form.actions}>
        <button type="submit" className={buttons.primary} aria-disabled={isPending}>
          {texts.lookUp}
        </button>
      </div>
    </form>
  );
}
