import { type PointerEvent, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { type WorkBox } from './box-editing.js';
import { drawPicture, type PictureStyle, type PreparedPicture } from './pixels.js';
import {
  fitted,
  moved,
  type Point,
  type Rect,
  rectBetween,
  type Size,
  toImage,
  type Viewport,
  zoomedAt,
} from './viewport.js';
import styles from './xray.module.css';

/** A press that moves less than this, in CSS pixels, is a click. */
const CLICK = 4;

export interface ViewerProps {
  readonly picture: PreparedPicture;
  readonly look: PictureStyle;
  readonly boxes: readonly WorkBox[];
  readonly selected: string | undefined;
  /** What is being drawn; undefined when nothing is. */
  readonly draft: Rect | undefined;
  readonly view: Viewport | undefined;
  readonly frame: Ref<HTMLDivElement>;
  readonly onView: (change: (view: Viewport | undefined, frame: Size) => Viewport) => void;
  readonly onSelect: (key: string | undefined) => void;
  readonly onDraft: (rect: Rect, isDone: boolean) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** The picture with its boxes, to be moved, zoomed and drawn on. The table of boxes says the same in words. */
export function Viewer(props: ViewerProps) {
  const { picture, look, boxes, selected, draft, view, frame, onView, onSelect, onDraft, onKeyDown } = props;
  const t = useTexts('xray');
  const hands = useHands({ picture, view, isDrawing: draft !== undefined, boxes, onView, onSelect, onDraft });
  const { scale, x, y } = view ?? { scale: 1, x: 0, y: 0 };
  const holder = useFrame(picture, onView);
  return (
    <div ref={holder} className={styles.frameHolder}>
      <div
        ref={frame}
        className={styles.frame}
        data-drawing={draft !== undefined}
        data-inverted={look.inverted}
        tabIndex={0}
        role="group"
        aria-label={t('view.viewer')}
        onKeyDown={onKeyDown}
        {...hands}
      >
        <div
          className={styles.moved}
          style={{ transform: `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})` }}
        >
          <Picture picture={picture} look={look} />
          <svg
            className={styles.overlay}
            width={picture.width}
            height={picture.height}
            viewBox={`0 0 ${String(picture.width)} ${String(picture.height)}`}
            aria-hidden="true"
          >
            {boxes.map((box, at) => (
              <BoxMark key={box.key} box={box} number={at + 1} isSelected={box.key === selected} scale={scale} />
            ))}
            {draft === undefined ? null : (
              <rect {...rectOf(draft)} className={styles.draft} strokeWidth={3 / scale} strokeDasharray={6 / scale} />
            )}
          </svg>
        </div>
      </div>
    </div>
  );
}

function Picture({ picture, look }: Pick<ViewerProps, 'picture' | 'look'>) {
  const t = useTexts('xray');
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = picture;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(drawPicture(picture, look), width, height), 0, 0);
  }, [picture, look, width, height]);
  return <canvas ref={canvas} width={width} height={height} role="img" aria-label={t('view.picture')} />;
}

const rectOf = ({ left, top, right, bottom }: Rect) => ({ x: left, y: top, width: right - left, height: bottom - top });

interface BoxMarkProps {
  readonly box: WorkBox;
  readonly number: number;
  readonly isSelected: boolean;
  readonly scale: number;
}

/** Lines and numbers are as thick at any scale. */
function BoxMark({ box, number, isSelected, scale }: BoxMarkProps) {
  const line = (isSelected ? 4 : 2) / scale;
  const dashes = box.verdict === 'REJECTED' ? 5 / scale : undefined;
  return (
    <g className={styles.box} data-verdict={box.verdict ?? 'OPEN'}>
      <rect {...rectOf(box)} className={styles.boxEdge} strokeWidth={line + 2 / scale} />
      <rect {...rectOf(box)} strokeWidth={line} strokeDasharray={dashes} />
      <text x={box.left + 4 / scale} y={box.top + 18 / scale} fontSize={18 / scale} strokeWidth={4 / scale}>
        {number}
      </text>
    </g>
  );
}

/** Fits the picture into its frame at first and whenever the frame's size changes. */
function useFrame(picture: PreparedPicture, onView: ViewerProps['onView']) {
  const holder = useRef<HTMLDivElement>(null);
  const act = useRef(onView);
  useEffect(() => {
    act.current = onView;
  });
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const fit = () => {
      act.current((_, frame) => fitted(picture, frame));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    // React listens to wheels passively; the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      act.current((view, frame) =>
        zoomedAt(view ?? fitted(picture, frame), Math.exp(-event.deltaY / 400), at, picture, frame),
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [picture]);
  return holder;
}

type HandsProps = Pick<ViewerProps, 'picture' | 'view' | 'boxes' | 'onView' | 'onSelect' | 'onDraft'> & {
  readonly isDrawing: boolean;
};

/** What mouse, pen and fingers do: drag the picture, or draw; a click chooses the smallest box under it. */
function useHands({ picture, view, isDrawing, boxes, onView, onSelect, onDraft }: HandsProps) {
  const [press, setPress] = useState<{ readonly from: Point; readonly last: Point }>();
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const rectTo = (to: Point): Rect | undefined =>
    press && view && rectBetween(toImage(view, press.from, picture), toImage(view, to, picture));
  const isClick = (to: Point) => press !== undefined && Math.hypot(to.x - press.from.x, to.y - press.from.y) < CLICK;
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setPress({ from: pointOf(event), last: pointOf(event) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (press === undefined) return;
      const to = pointOf(event);
      setPress({ ...press, last: to });
      const rect = isDrawing && !isClick(to) ? rectTo(to) : undefined;
      if (rect !== undefined) onDraft(rect, false);
      if (!isDrawing) {
        onView((at, frame) =>
          moved(at ?? fitted(picture, frame), to.x - press.last.x, to.y - press.last.y, picture, frame),
        );
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const to = pointOf(event);
      setPress(undefined);
      if (press === undefined || view === undefined) return;
      const rect = isDrawing && !isClick(to) ? rectTo(to) : undefined;
      if (rect !== undefined) onDraft(rect, true);
      if (!isDrawing && isClick(to)) onSelect(boxUnder(boxes, toImage(view, to, picture)));
    },
    onPointerCancel: () => {
      setPress(undefined);
    },
  };
}

function boxUnder(boxes: readonly WorkBox[], { x, y }: Point): string | undefined {
  const under = boxes.filter(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  const area = ({ left, top, right, bottom }: Rect) => (right - left) * (bottom - top);
  return under.sort((a, b) => area(a) - area(b))[0]?.key;
}
