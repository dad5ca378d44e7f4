import { type ReactFlowInstance } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { type FlowNode } from './node-view.js';
import { type PictureNode } from './picture-node.js';
import { datasetKey, type Direction, directionOf, readKey, type WalkGraph } from './walk.js';

interface PictureWalkOptions {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly nodes: readonly PictureNode[];
  readonly walk: WalkGraph;
  readonly start: string;
  readonly flow: ReactFlowInstance<FlowNode>;
  /** Pixels at the right that something else lies over. */
  readonly covered: number;
}

const MOVE_MS = 160;
/** What must stay visible around the box that one stands on, in screen pixels. */
const MARGIN = 24;
/** Height of the tools that lie over the lower edge. */
const TOOLS = 72;

function keyOf(target: EventTarget): string | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset.key ?? undefined) : undefined;
}

function boxOf(frame: HTMLElement | null, key: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

function isInView(frame: HTMLElement, box: HTMLElement, covered: number): boolean {
  const outer = frame.getBoundingClientRect();
  const inner = box.getBoundingClientRect();
  return (
    inner.left >= outer.left + MARGIN &&
    inner.right <= outer.right - covered - MARGIN &&
    inner.top >= outer.top + MARGIN &&
    inner.bottom <= outer.bottom - TOOLS
  );
}

/**
 * Walking from box to box with the arrow keys. One box at a time is in the tab order (roving tabindex); Enter opens it,
 * as it is a button; plus, minus and 0 zoom.
 */
export function usePictureWalk({ frame, nodes, walk, start, flow, covered }: PictureWalkOptions) {
  const t = useTexts('data-map');
  const [at, setAt] = useState(start);
  const [standing, setStanding] = useState<string>();
  const [said, setSaid] = useState('');
  const inOrder = nodes.some(({ key }) => key === at) ? at : (nodes[0]?.key ?? '');

  useLayoutEffect(() => {
    const picture = frame.current;
    boxOf(picture, inOrder)?.setAttribute('tabindex', '0');
    return () => {
      boxOf(picture, inOrder)?.setAttribute('tabindex', '-1');
    };
  }, [frame, inOrder, nodes]);

  const bringIntoView = (key: string) => {
    const box = boxOf(frame.current, key);
    const node = nodes.find((each) => each.key === key);
    if (box === null || node === undefined || frame.current === null) return;
    if (isInView(frame.current, box, covered)) return;
    const { zoom } = flow.getViewport();
    const x = node.x + node.width / 2 + covered / 2 / zoom;
    void flow.setCenter(x, node.y + node.height / 2, { zoom, duration: MOVE_MS });
  };
  const stand = (key: string) => {
    // The browser's own scrolling would move the frame under the picture.
    boxOf(frame.current, key)?.focus({ preventScroll: true });
    bringIntoView(key);
  };
  // A box that stood for more is gone once these are here: the box that it belonged to is next.
  const gone = standing !== undefined && !nodes.some(({ key }) => key === standing);
  useLayoutEffect(() => {
    if (!gone) return;
    boxOf(frame.current, datasetKey(readKey(standing).id, ''))?.focus({ preventScroll: true });
  }, [frame, gone, standing]);
  const move = (from: string, direction: Direction) => {
    const ways = walk.get(from)?.[direction] ?? [];
    const [to] = ways;
    if (to === undefined) {
      setSaid(t(`picture.nothing.${direction}`));
      return;
    }
    setSaid(ways.length > 1 ? t('picture.firstOf', { count: ways.length }) : '');
    stand(to);
  };
  const zoom = (key: string): boolean => {
    if (key === '+' || key === '=') void flow.zoomIn({ duration: MOVE_MS });
    else if (key === '-') void flow.zoomOut({ duration: MOVE_MS });
    else if (key === '0') void flow.fitView({ duration: MOVE_MS });
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event.target);
    const direction = directionOf(event.key);
    if (key !== undefined && direction !== undefined) move(key, direction);
    else if (!zoom(event.key)) return;
    event.preventDefault();
  };
  const arrive = (event: FocusEvent) => {
    const key = keyOf(event.target);
    setStanding(key);
    if (key !== undefined) setAt(key);
  };
  return { standing, said, press, arrive, bringIntoView };
}
