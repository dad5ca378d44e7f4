import { type SyntheticEvent, useRef, useState } from 'react';
import { type PurposeInput } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { FormField } from '../form-field.js';
import { ModalDialog } from '../modal-dialog.js';
import dialog from '../modal-dialog.module.css';
import { OfficerFailure } from './officer-failure.js';
import styles from './officers.module.css';

const KINDS = ['ANSWER', 'CASE', 'QUALITY', 'AUDIT', 'LEGAL'] as const satisfies readonly PurposeInput['kind'][];
/** As on the server (`auth/authority/purpose.ts`). */
const NOTE = { least: 5, most: 300 } as const;

export interface PurposeDialogProps {
  /** What is about to be looked up. */
  readonly title: string;
  readonly initialKind?: PurposeInput['kind'];
  /** Carries the look-up out; the dialog closes when it resolves, and says why when it doesn't. */
  readonly onStated: (purpose: PurposeInput) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks an officer what they need something of a person or a firm for, before it is looked up; open while rendered. */
export function PurposeDialog({ title, initialKind = 'ANSWER', onStated, onClose }: PurposeDialogProps) {
  const t = useTexts('officers');
  const first = useRef<HTMLSelectElement>(null);
  const [purpose, setPurpose] = useState<PurposeInput>({ kind: initialKind, note: '' });
  const [state, setState] = useState<'asking' | 'faulty' | 'working'>('asking');
  const [error, setError] = useState<unknown>();
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    const length = purpose.note.trim().length;
    if (length < NOTE.least || length > NOTE.most) {
      setState('faulty');
      return;
    }
    setState('working');
    setError(undefined);
    try {
      await onStated(purpose);
      onClose();
    } catch (failure) {
      setError(failure);
      setState('asking');
    }
  };
  return (
    <ModalDialog title={title} text={t('purpose.why')} initialFocus={first} onClose={onClose}>
      <form noValidate onSubmit={(event) => void send(event)} className={styles.purpose}>
        <FormField label={t('purpose.kind')}>
          {(control) => (
            <select
              {...control}
              ref={first}
              value={purpose.kind}
              onChange={({ target }) => {
                setPurpose({ ...purpose, kind: KINDS.find((kind) => kind === target.value) ?? initialKind });
              }}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`purpose.kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FormField
          label={t('purpose.note')}
          hint={t('purpose.noteHint', NOTE)}
          fault={state === 'faulty' ? t('purpose.noteFault', NOTE) : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={purpose.note}
              onChange={({ target }) => {
                setPurpose({ ...purpose, note: target.value });
                if (state === 'faulty') setState('asking');
              }}
            />
          )}
        </FormField>
        <div role="status">
          {error === undefined ? null : <OfficerFailure error={error} otherwise={t('purpose.failed')} />}
        </div>
        <div className={dialog.actions}>
          <button type="button" className={buttons.secondary} onClick={onClose}>
            {t('purpose.cancel')}
          </button>
          <button type="submit" className={buttons.primary} aria-disabled={state === 'working'}>
            {t('purpose.go')}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
