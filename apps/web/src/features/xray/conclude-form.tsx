import { type RefObject, type SyntheticEvent, useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { type XrayConclusion, type XrayRefusalCode } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './xray.module.css';

export interface Conclusion {
  readonly conclusion: XrayConclusion;
  readonly asksSecond: boolean;
  readonly note: string;
}

export interface ConcludeFormProps {
  readonly order: number;
  /** Boxes in sight that weren't judged. */
  readonly open: number;
  /** Leads on to the next image. */
  readonly leadsOn: boolean;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refusal: XrayRefusalCode | undefined;
  /** @returns false when an added box has no kind yet */
  readonly onConclude: (conclusion: Conclusion) => boolean;
}

/** How a reading ends. */
export function ConcludeForm(props: ConcludeFormProps) {
  const { order, open, leadsOn, first, isPending, error, refusal, onConclude } = props;
  const t = useTexts('xray');
  const id = useId();
  const [conclusion, setConclusion] = useState<XrayConclusion>();
  const [asksSecond, setAsksSecond] = useState(false);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'choose' | 'noKind'>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (conclusion === undefined) setFault('choose');
    else setFault(onConclude({ conclusion, asksSecond, note }) ? undefined : 'noKind');
  };
  return (
    <form noValidate onSubmit={submit} className={styles.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('conclude.title')}</h2>
      <div className={styles.actions} role="radiogroup" aria-labelledby={`${id}-title`}>
        {(['CLEAR', 'INSPECT'] as const).map((each, at) => (
          <label key={each} className={styles.check}>
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name={`${id}-conclusion`}
              checked={conclusion === each}
              onChange={() => {
                setConclusion(each);
              }}
            />
            {t(each === 'CLEAR' ? 'conclude.clear' : 'conclude.inspect')}
          </label>
        ))}
      </div>
      {order === 1 ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={asksSecond}
            onChange={({ target }) => {
              setAsksSecond(target.checked);
            }}
          />
          {t('conclude.asks')}
        </label>
      ) : null}
      <label htmlFor={`${id}-note`}>{t('conclude.note')}</label>
      <input
        id={`${id}-note`}
        type="text"
        maxLength={1000}
        value={note}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {t('conclude.noteHint')}
      </p>
      {conclusion === 'CLEAR' && open > 0 ? <p>{t('conclude.rejected', { count: open })}</p> : null}
      <button type="submit" className={buttons.primary} aria-disabled={isPending}>
        {t(leadsOn ? 'conclude.button' : 'conclude.buttonOnly')}
      </button>
      <div role="status">
        {isPending ? <p>{t('working')}</p> : null}
        {error === null ? null : <OfficerFailure error={error} otherwise={t('actionFailed')} />}
        {fault === undefined && refusal === undefined ? null : (
          <Notice tone="warning" icon="alert">
            {fault === undefined ? refusal && t(`conclude.refusals.${refusal}`) : t(`conclude.${fault}`)}
          </Notice>
        )}
      </div>
    </form>
  );
}
