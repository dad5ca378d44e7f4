import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import { type XrayReadingInput, type XrayState } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { fetchAhead, readerOf, useClaimNext, useConclude, useImage, usePlanes, type XrayOnShow } from './use-xray.js';
import { Workspace } from './workspace.js';
import styles from './xray.module.css';

/** What came of the image before, told on the page of the next. */
interface Done {
  readonly parcel: string;
  readonly state: XrayState;
  /** There was no next one. */
  readonly isLast: boolean;
}

/** What the page that leads here hands over: what comes after this image, and that keys should work at once. */
function readHandover(state: unknown): { following: string | undefined; toPicture: boolean } {
  const given = (typeof state === 'object' ? state : null) as { following?: unknown; toPicture?: unknown } | null;
  return {
    following: typeof given?.following === 'string' ? given.following : undefined,
    toPicture: given?.toPicture === true,
  };
}

function EngineWord({ image, onAgain }: { readonly image: XrayOnShow; readonly onAgain: () => void }) {
  const t = useTexts('xray');
  const reasons = useTexts('screening');
  const { engineVersion, engine, waitingReason } = image;
  if (engineVersion === null) {
    return (
      <Notice tone="warning" icon="alert">
        {t('image.unread')}{' '}
        {waitingReason === null ? '' : reasons(`engineReasons.${waitingReason}`, { defaultValue: waitingReason })}{' '}
        <button type="button" className={buttons.quiet} onClick={onAgain}>
          {t('image.again')}
        </button>
      </Notice>
    );
  }
  return (
    <p className={styles.quiet}>
      {t('image.version', { version: engineVersion })} {engine?.boxes.length === 0 ? t('image.nothingMarked') : ''}
    </p>
  );
}

function BlindSwitch({ blind, onChange }: { readonly blind: boolean; readonly onChange: (blind: boolean) => void }) {
  const t = useTexts('xray');
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={blind}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <span>
        {t('image.blind')} <span className={styles.quiet}>{t('image.blindHint')}</span>
      </span>
    </label>
  );
}

function Image({ id, onDone }: { readonly id: string; readonly onDone: (done: Done) => void }) {
  const t = useTexts('xray');
  const path = useLocalPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const { following, toPicture } = readHandover(useLocation().state);
  const blind = search.get('blind') === 'true';
  const [hasSeen, setHasSeen] = useState(!blind);
  const { data: image, error, refetch } = useImage(id, blind);
  const planes = usePlanes(id);
  const conclude = useConclude(id);
  const claim = useClaimNext();
  const leadsOn = may('image.judge');
  useEffect(() => {
    if (following !== undefined) void fetchAhead(client, following, blind);
  }, [client, following, blind]);

  const failure = error ?? planes.error;
  if (failure !== null) return <OfficerFailure error={failure} otherwise={t('failed')} />;
  if (image === null) return <p>{t('image.none')}</p>;
  if (image === undefined || planes.data === undefined) return <p role="status">{t('loading')}</p>;

  const goOn = async (state: XrayState) => {
    const next = leadsOn ? await claim.mutateAsync(id).catch(() => undefined) : undefined;
    onDone({ parcel: image.parcel, state, isLast: leadsOn && next?.id === null });
    if (next === undefined || next.id === null) return;
    const address = `${path(`/officers/xray/${next.id}`)}${blind ? '?blind=true' : ''}`;
    await navigate(address, { state: { following: next.following, toPicture: true } });
  };
  const onConclude = (reading: XrayReadingInput) => {
    // Whoever has seen the boxes once hasn't read without them.
    conclude.mutate(
      { ...reading, blind: blind && !hasSeen },
      {
        onSuccess: (outcome) => {
          if (outcome.__typename === 'XrayConcluded') void goOn(outcome.state);
        },
      },
    );
  };
  const order = image.mayGive ?? undefined;
  return (
    <>
      <div className={styles.heading}>
        <h2>
          {t('image.title', { parcel: image.parcel })} <span className={styles.tag}>{t(`states.${image.state}`)}</span>
        </h2>
        <p>{order === undefined ? t('image.readOnly') : t(`image.order.${readerOf(order)}`)}</p>
        <EngineWord image={image} onAgain={() => void refetch()} />
        {order === undefined ? null : (
          <BlindSwitch
            blind={blind}
            onChange={(isBlind) => {
              if (!isBlind) setHasSeen(true);
              setSearch(isBlind ? { blind: 'true' } : {}, { replace: true, preventScrollReset: true });
            }}
          />
        )}
      </div>
      <Workspace
        // Begun anew when the engine's boxes or the turn change: what was judged belongs to those that were seen.
        key={`${String(blind)} ${image.engine?.version ?? ''} ${image.state}`}
        image={image}
        planes={planes.data}
        blind={blind}
        toPicture={toPicture}
        leadsOn={leadsOn}
        conclude={conclude}
        onConclude={onConclude}
      />
    </>
  );
}

/** One X-ray image to be read. */
export function ImagePage() {
  const t = useTexts('xray');
  const path = useLocalPath();
  const { id = '' } = useParams();
  const [done, setDone] = useState<Done>();
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <OfficerGate operation="image.read">
        <p>
          <Link to={path('/officers/xray')}>{t('image.back')}</Link>
        </p>
        <div role="status">
          {done === undefined ? null : (
            <Notice tone="success" icon="check">
              {t('conclude.done', { parcel: done.parcel, state: t(`states.${done.state}`) })}{' '}
              {done.isLast ? t('conclude.noMore') : ''}
            </Notice>
          )}
        </div>
        <Image key={id} id={id} onDone={setDone} />
      </OfficerGate>
    </div>
  );
}
