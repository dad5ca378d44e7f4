import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { edit, firstDraft, inSight, judgedBoxes, nudged, startEditing, type WorkBox } from './box-editing.js';
import { BoxTable } from './box-table.js';
import { type Conclusion, ConcludeForm } from './conclude-form.js';
import { DeclaredPanel } from './declared-panel.js';
import { KeyList } from './key-list.js';
import { type Command, commandOf } from './keys.js';
import { FIRST_STYLE, preparePicture } from './pixels.js';
import { type Planes } from './planes.js';
import { ReadingsList } from './readings-list.js';
import { type useConclude, type XrayOnShow } from './use-xray.js';
import { SHOWN, ViewControls } from './view-controls.js';
import { Viewer } from './viewer.js';
import { centredOn, fitted, moved, type Rect, type Size, type Viewport, zoomedAt } from './viewport.js';
import { type XrayReadingInput } from '../../generated/graphql.js';
import styles from './xray.module.css';

/** How far an arrow key moves the picture, in CSS pixels, and a drawn box, in image pixels. */
const STEP = { picture: 40, box: 4 } as const;
/** Boxes of less confidence are out of sight at first. */
const FIRST_THRESHOLD = 0.25;

export interface WorkspaceProps {
  readonly image: XrayOnShow;
  readonly planes: Planes;
  readonly blind: boolean;
  /** The picture takes the focus, so that keys work at once. */
  readonly toPicture: boolean;
  readonly leadsOn: boolean;
  readonly conclude: ReturnType<typeof useConclude>;
  readonly onConclude: (reading: XrayReadingInput) => void;
}

/** An image under work: the picture, its boxes, what was declared, and the conclusion. */
export function Workspace({ image, planes, blind, toPicture, leadsOn, conclude, onConclude }: WorkspaceProps) {
  const picture = useMemo(() => preparePicture(planes, image.bands), [planes, image.bands]);
  const [editing, dispatch] = useReducer(edit, image.engine?.boxes ?? [], startEditing);
  const [look, setLook] = useState(FIRST_STYLE);
  const [threshold, setThreshold] = useState(FIRST_THRESHOLD);
  const { frame, view, changeView } = useViewport();
  const first = useRef<HTMLInputElement>(null);
  const boxes = inSight(editing.boxes, threshold);
  const order = image.mayGive ?? undefined;
  useEffect(() => {
    if (toPicture) frame.current?.focus();
  }, [toPicture, frame]);

  const show = (box: WorkBox) => {
    dispatch({ type: 'select', key: box.key });
    changeView((now, size) => centredOn(now ?? fitted(picture, size), box, picture, size));
  };
  const onCommand = (command: Command) => {
    const { selected, draft } = editing;
    const zoomed = (factor: number) => (now: Viewport | undefined, size: Size) =>
      zoomedAt(now ?? fitted(picture, size), factor, { x: size.width / 2, y: size.height / 2 }, picture, size);
    switch (command.type) {
      case 'zoom':
        changeView(zoomed(command.factor));
        return;
      case 'fit':
        changeView((_, size) => fitted(picture, size));
        return;
      case 'shown':
        setLook({ ...look, shown: SHOWN[(SHOWN.indexOf(look.shown) + 1) % SHOWN.length] ?? 'materials' });
        return;
      case 'invert':
        setLook({ ...look, inverted: !look.inverted });
        return;
      case 'sharpen':
        setLook({ ...look, sharpened: !look.sharpened });
        return;
      case 'move': {
        const { dx, dy, resize } = command;
        if (draft === undefined) {
          changeView((now, size) =>
            moved(now ?? fitted(picture, size), -dx * STEP.picture, -dy * STEP.picture, picture, size),
          );
        } else {
          dispatch({ type: 'draft', rect: nudged(draft, dx * STEP.box, dy * STEP.box, resize, picture) });
        }
        return;
      }
      case 'step':
        dispatch({ type: 'step', by: command.by, keys: boxes.map(({ key }) => key) });
        return;
      case 'conclude':
        first.current?.focus();
        return;
      default:
        if (order !== undefined) change(command, selected);
    }
  };
  /** What only whoever may read the image does to its boxes. */
  const change = (command: Command, selected: string | undefined) => {
    switch (command.type) {
      case 'draw':
        dispatch({ type: 'draft', rect: firstDraft(picture) });
        frame.current?.focus();
        return;
      case 'place':
        dispatch({ type: 'add' });
        return;
      case 'cancel':
        dispatch({ type: 'draft', rect: undefined });
        return;
      case 'undo':
      case 'redo':
        dispatch({ type: command.type });
        return;
      case 'judge':
        if (selected !== undefined) dispatch({ ...command, key: selected });
        return;
      case 'kind':
        if (selected !== undefined) dispatch({ ...command, key: selected });
        return;
      case 'remove':
        if (selected !== undefined) dispatch({ type: 'remove', key: selected });
        return;
      default:
    }
  };
  const onDraft = (rect: Rect, isDone: boolean) => {
    dispatch({ type: 'draft', rect });
    if (isDone) dispatch({ type: 'add' });
  };
  const submit = (said: Conclusion): boolean => {
    const judged = judgedBoxes(editing.boxes, threshold, said.conclusion);
    if (judged === undefined) return false;
    const seenVersion = image.engine?.version ?? null;
    onConclude({ ...said, boxes: judged, blind, seenState: image.state, seenVersion });
    return true;
  };
  const refusal = conclude.data?.__typename === 'XrayRefused' ? conclude.data.code : undefined;
  return (
    <div className={styles.workspace}>
      <div className={styles.left}>
        <Viewer
          picture={picture}
          look={look}
          boxes={boxes}
          selected={editing.selected}
          draft={editing.draft}
          view={view}
          frame={frame}
          onView={changeView}
          onSelect={(key) => {
            dispatch({ type: 'select', key });
          }}
          onDraft={onDraft}
          onKeyDown={(event) => {
            const command = commandOf(event);
            if (command === undefined) return;
            event.preventDefault();
            onCommand(command);
          }}
        />
        <Announcement boxes={boxes} selected={editing.selected} isDrawing={editing.draft !== undefined} />
        <ViewControls
          look={look}
          onLook={setLook}
          threshold={image.engine === null ? undefined : threshold}
          onThreshold={setThreshold}
          onCommand={onCommand}
          isDrawing={editing.draft !== undefined}
          mayDraw={order !== undefined}
          canUndo={editing.past.length > 0}
          canRedo={editing.future.length > 0}
        />
      </div>
      <div className={styles.right}>
        <Boxes>
          <BoxTable
            boxes={boxes}
            selected={editing.selected}
            kindFits={image.kindFits}
            mayJudge={order !== undefined}
            onEdit={dispatch}
            onShow={show}
          />
        </Boxes>
        {order === undefined ? null : (
          <ConcludeForm
            order={order}
            open={boxes.filter(({ verdict }) => verdict === undefined).length}
            leadsOn={leadsOn}
            first={first}
            isPending={conclude.isPending}
            error={conclude.error}
            refusal={refusal}
            onConclude={submit}
          />
        )}
        <DeclaredPanel image={image} />
        <ReadingsList readings={image.readings} />
        <KeyList />
      </div>
    </div>
  );
}

function Boxes({ children }: { readonly children: React.ReactNode }) {
  const t = useTexts('xray');
  return (
    <section aria-labelledby="boxes">
      <h2 id="boxes">{t('boxes.title')}</h2>
      {children}
    </section>
  );
}

/** Where the picture stands in its frame; changes are told the frame's size as it is now. */
function useViewport() {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Viewport>();
  const changeView = useCallback((change: (view: Viewport | undefined, frame: Size) => Viewport) => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {};
    if (width > 0 && height > 0) setView((now) => change(now, { width, height }));
  }, []);
  return { frame, view, changeView };
}

interface AnnouncementProps {
  readonly boxes: readonly WorkBox[];
  readonly selected: string | undefined;
  readonly isDrawing: boolean;
}

/** Says what the picture shows by light alone: which box is chosen and what was said of it. */
function Announcement({ boxes, selected, isDrawing }: AnnouncementProps) {
  const t = useTexts('xray');
  const language = useLanguage();
  const at = boxes.findIndex(({ key }) => key === selected);
  const box = boxes[at];
  const said =
    box &&
    t('boxes.said', {
      number: at + 1,
      kind: box.kind === undefined ? t('boxes.choose') : t(`kinds.${box.kind}`),
      confidence: box.engine === undefined ? t('boxes.own') : formatPercent(box.engine.confidence, language),
      verdict: t(`boxes.verdicts.${box.verdict ?? 'OPEN'}`),
    });
  return (
    <p role="status" className={styles.said}>
      {isDrawing ? t('view.drawing') : said}
    </p>
  );
}
