import { useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { useListAddress } from '../../components/officers/use-list-address.js';
import { PageTitle } from '../../components/page-title.js';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { fileFilterOf, ORDERS, QUEUE_ADDRESS, type QueueView, STATES } from './queue-address.js';
import { QueueTable } from './queue-table.js';
import { UploadPanel } from './upload-panel.js';
import { PAGE, useClaimNext, useQueue } from './use-xray.js';
import styles from './xray.module.css';

type Change = (changes: Partial<QueueView>) => void;
type Counts = readonly { readonly state: string; readonly images: number }[];

function Filters({ view, counts, onChange }: { view: QueueView; counts: Counts; onChange: Change }) {
  const t = useTexts('xray');
  const countOf = (state: string) => counts.find((each) => each.state === state)?.images;
  const shown = (name: string, count: number | undefined) =>
    count === undefined ? name : `${name} (${String(count)})`;
  return (
    <div className={styles.filters} role="group" aria-label={t('queue.filters')}>
      <label>
        {t('queue.state')}
        <select
          value={view.state ?? ''}
          onChange={({ target }) => {
            onChange({ state: STATES.find((state) => state === target.value) });
          }}
        >
          <option value="">{t('queue.all')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {shown(t(`states.${state}`), countOf(state))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('queue.order')}
        <select
          value={view.order}
          onChange={({ target }) => {
            onChange({ order: ORDERS.find((order) => order === target.value) ?? 'CONFIDENCE' });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`queue.orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      {(['hs', 'number'] as const).map((field) => (
        <label key={field}>
          {t(`queue.${field}`)}
          <input
            type="text"
            key={view[field]}
            defaultValue={view[field]}
            onBlur={({ target }) => {
              if (target.value.trim() !== view[field]) onChange({ [field]: target.value.trim() });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        </label>
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={view.unread}
          onChange={({ target }) => {
            onChange({ unread: target.checked });
          }}
        />
        {t('queue.unread')}
      </label>
    </div>
  );
}

/** Leads to the next image; it is kept from other officers meanwhile. */
function StartReading() {
  const t = useTexts('xray');
  const path = useLocalPath();
  const navigate = useNavigate();
  const claim = useClaimNext();
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={buttons.primary}
        disabled={claim.isPending}
        onClick={() => {
          claim.mutate(undefined, {
            onSuccess: ({ id, following }) => {
              if (id !== null) void navigate(path(`/officers/xray/${id}`), { state: { following, toPicture: true } });
            },
          });
        }}
      >
        {t('queue.start')}
      </button>
      <div role="status">
        {claim.isError ? <OfficerFailure error={claim.error} otherwise={t('actionFailed')} /> : null}
        {claim.data?.id === null ? <p>{t('queue.nothingNext')}</p> : null}
      </div>
    </div>
  );
}

function Pages({ view, total, onChange }: { view: QueueView; total: number; onChange: Change }) {
  const t = useTexts('xray');
  if (total <= PAGE && view.page === 1) return null;
  const turn = (by: number) => () => {
    onChange({ page: view.page + by });
  };
  return (
    <nav aria-label={t('queue.pages')} className={styles.actions}>
      <button type="button" className={buttons.quiet} disabled={view.page === 1} onClick={turn(-1)}>
        {t('queue.previous')}
      </button>
      <span>{t('queue.page', { page: view.page })}</span>
      <button type="button" className={buttons.quiet} disabled={view.page * PAGE >= total} onClick={turn(1)}>
        {t('queue.next')}
      </button>
    </nav>
  );
}

function Queue() {
  const t = useTexts('xray');
  const language = useLanguage();
  const may = useMay();
  const [view, change] = useListAddress(QUEUE_ADDRESS);
  const { data, isError, error } = useQueue(view);
  const onChange: Change = (changes) => {
    change({ page: 1, ...changes });
  };
  return (
    <>
      {may('image.judge') ? <StartReading /> : null}
      {may('image.receive') || may('image.export') ? <UploadPanel /> : null}
      <Filters view={view} counts={data?.states ?? []} onChange={onChange} />
      {isError ? <OfficerFailure error={error} otherwise={t('failed')} /> : null}
      {data === undefined ? (
        <p role="status">{isError ? '' : t('loading')}</p>
      ) : (
        <>
          {data.unread > 0 ? (
            <Notice tone="warning" icon="alert">
              {t('queue.waiting', { count: data.unread })}
            </Notice>
          ) : null}
          <div className={styles.actions}>
            <p role="status">{t('queue.found', { total: formatNumber(data.total, language) })}</p>
            <ExportList list="xray-queue" operation="image.export" filter={fileFilterOf(view)} />
          </div>
          {data.total === 0 ? <p>{t('queue.empty')}</p> : <QueueTable images={data.images} />}
          <Pages view={view} total={data.total} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** X-ray images of the officer's office, the surest first. */
export function QueuePage() {
  const t = useTexts('xray');
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <OfficerGate operation="image.read">
        <p className={styles.lead}>{t('lead')}</p>
        <Queue />
      </OfficerGate>
    </div>
  );
}
