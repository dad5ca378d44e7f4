import { type ReactNode, useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useMay } from '../../components/officers/officer-session.js';
import { type FraudVerdict } from '../../generated/graphql.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './trade-fraud.module.css';
import { type AlertDetail, type Step, useWork } from './use-alerts.js';

const VERDICTS = ['FOUNDED', 'UNFOUNDED', 'OUTSIDE_INQUIRY'] as const satisfies readonly FraudVerdict[];

/** What officers wrote on an alert and did with it, and the next steps that this officer may take. */
export function CaseSection({ detail: { alert, entries } }: { readonly detail: AlertDetail }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const work = useWork(alert.id);
  return (
    <section aria-labelledby="case" className={styles.section}>
      <h2 id="case">{t('case.title')}</h2>
      {entries.length === 0 ? (
        <p>{t('case.none')}</p>
      ) : (
        <ol className={styles.entries}>
          {entries.map(({ kind, verdict, text, by, at }) => (
            <li key={`${at} ${kind} ${text}`}>
              <b>
                {t(`case.entries.${kind}`)}
                {verdict === null ? '' : ` · ${t(`verdicts.${verdict}`)}`}
              </b>{' '}
              <span className={styles.quiet}>
                <span lang="ko">{by}</span> · {formatDay(at, language)} {formatTime(at, language)}
              </span>
              {text === '' ? null : <p lang="ko">{text}</p>}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.screenOnly}>
        <Steps alert={alert} key={`${alert.state} ${String(entries.length)}`} work={work} />
      </div>
      <div role="status">
        {work.isPending ? <p>{t('working')}</p> : null}
        {work.isError ? <OfficerFailure error={work.error} otherwise={t('actionFailed')} /> : null}
        {work.data?.__typename === 'FraudRefused' ? (
          <Notice tone="warning" icon="alert">
            {t(`refusals.${work.data.code}`)}
          </Notice>
        ) : null}
        {work.data?.__typename === 'FraudAlertChanged' ? <p>{t('case.done')}</p> : null}
      </div>
    </section>
  );
}

interface StepsProps {
  readonly alert: AlertDetail['alert'];
  readonly work: ReturnType<typeof useWork>;
}

function Steps({ alert, work }: StepsProps) {
  const t = useTexts('trade-fraud');
  const may = useMay();
  const { state, isMine, isProposedByMe } = alert;
  const go = (step: Step) => {
    if (!work.isPending) work.mutate(step);
  };
  return (
    <>
      {may('fraud-alert.take') && !isMine && (state === 'OPEN' || state === 'TAKEN') ? (
        <p>
          <button
            type="button"
            className={buttons.primary}
            onClick={() => {
              go({ kind: 'take' });
            }}
          >
            {t('case.take')}
          </button>
        </p>
      ) : null}
      {isMine ? (
        <TextForm
          label={t('case.note')}
          buttons={[
            {
              label: t('case.addNote'),
              onSend: (text) => {
                go({ kind: 'note', text });
              },
            },
          ]}
        />
      ) : null}
      {isMine && state === 'TAKEN' ? <ProposeForm onSend={go} /> : null}
      {state === 'CLOSE_PROPOSED' && isProposedByMe ? <p>{t('case.waitsForSecond')}</p> : null}
      {state === 'CLOSE_PROPOSED' && !isProposedByMe && may('fraud-alert.close') ? (
        <TextForm
          label={t('case.secondReason')}
          lead={t('case.second')}
          buttons={[
            {
              label: t('case.agree'),
              onSend: (text) => {
                go({ kind: 'decide', agree: true, text });
              },
            },
            {
              label: t('case.sendBack'),
              onSend: (text) => {
                go({ kind: 'decide', agree: false, text });
              },
            },
          ]}
        />
      ) : null}
      {state === 'CLOSED' && may('fraud-alert.take') ? (
        <TextForm
          label={t('case.reopenReason')}
          buttons={[
            {
              label: t('case.reopen'),
              onSend: (text) => {
                go({ kind: 'reopen', text });
              },
            },
          ]}
        />
      ) : null}
    </>
  );
}

interface TextFormProps {
  readonly label: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  readonly buttons: readonly { readonly label: string; readonly onSend: (text: string) => void }[];
}

function TextForm({ label, lead, children, buttons: choices }: TextFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className={styles.form}>
      {lead === undefined ? null : <p>{lead}</p>}
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <div className={styles.actions}>
        {choices.map(({ label: name, onSend }, at) => (
          <button
            key={name}
            type="button"
            className={at === 0 ? buttons.primary : buttons.secondary}
            disabled={text.trim() === ''}
            onClick={() => {
              onSend(text);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

function ProposeForm({ onSend }: { readonly onSend: (step: Step) => void }) {
  const t = useTexts('trade-fraud');
  const [verdict, setVerdict] = useState<FraudVerdict>('UNFOUNDED');
  return (
    <TextForm
      label={t('case.proposeReason')}
      lead={t('case.proposeLead')}
      buttons={[
        {
          label: t('case.propose'),
          onSend: (text) => {
            onSend({ kind: 'propose', verdict, text });
          },
        },
      ]}
    >
      <fieldset className={styles.choices}>
        <legend>{t('case.verdict')}</legend>
        {VERDICTS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="verdict"
              checked={verdict === name}
              onChange={() => {
                setVerdict(name);
              }}
            />{' '}
            {t(`verdicts.${name}`)}
          </label>
        ))}
      </fieldset>
    </TextForm>
  );
}
