import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RecordDetail } from './record-detail.js';
import { type OpenRecord, RecordPanelContext } from './record-panel-context.js';
import styles from './record-panel.module.css';
import { useTopicName } from '../../i18n/use-topic-name.js';

interface PanelProps {
  readonly open: OpenRecord;
  readonly onClose: () => void;
}

/** A cited record, beside the conversation where there is room, over its lower part where there is none. */
function RecordPanel({ open: { record, number }, onClose }: PanelProps) {
  const t = useTexts('consultation');
  const topicName = useTopicName();
  const path = useLocalPath();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [record.id]);

  return (
    <aside
      className={styles.panel}
      aria-label={t('panel.label')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <p className={styles.topic}>
          {t('panel.number', { number })} · {topicName(record.topic)}
        </p>
        <button type="button" className={buttons.quiet} onClick={onClose}>
          {t('panel.close')}
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1} lang={scriptLanguage(record.question)}>
        {record.question}
      </h2>
      <RecordDetail record={record} headingLevel={3} />
      <p className={styles.permalink}>
        <Link to={path(`/consultations/${encodeURIComponent(record.id)}`)}>{t('record.open')}</Link>
      </p>
    </aside>
  );
}

export interface WithRecordPanelProps {
  readonly children: ReactNode;
}

/** A conversation whose citations open their record beside it. */
export function WithRecordPanel({ children }: WithRecordPanelProps) {
  const [open, setOpen] = useState<OpenRecord>();
  const close = () => {
    open?.opener.focus();
    setOpen(undefined);
  };
  return (
    <RecordPanelContext value={setOpen}>
      <div className={styles.layout} data-open={open !== undefined}>
        {children}
        {open === undefined ? null : <RecordPanel open={open} onClose={close} />}
      </div>
    </RecordPanelContext>
  );
}
