import {
  type XrayBoxVerdict,
  type XrayConclusion,
  type XrayItemKind,
  type XrayJudgedBoxInput,
} from '../../generated/graphql.js';
import { type Rect, type Size } from './viewport.js';

export const ITEM_KINDS = [
  'PISTOL',
  'BLADE',
  'SHURIKEN',
  'CARTRIDGES',
  'LIQUID_BOTTLE',
  'POWDER_BRICK',
  'BATTERY_PACK',
  'TABLET_STRIPS',
  'WRAPPED_CASH',
] as const satisfies readonly XrayItemKind[];

/** A box under work: the engine's, or one of the reader's own. */
export interface WorkBox extends Rect {
  readonly key: string;
  /** Undefined for an added one whose kind isn't said yet. */
  readonly kind: XrayItemKind | undefined;
  /** Undefined for one of the engine's that isn't judged yet. */
  readonly verdict: XrayBoxVerdict | undefined;
  /** Place among the engine's boxes and how sure it is of it. */
  readonly engine: { readonly at: number; readonly confidence: number } | undefined;
}

interface Change {
  readonly boxes: readonly WorkBox[];
  readonly selected: string | undefined;
}

export interface Editing extends Change {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
  /** Being drawn by keyboard or mouse. */
  readonly draft: Rect | undefined;
  /** Number of the next box that is added. */
  readonly next: number;
}

export type EditAction =
  | { readonly type: 'select'; readonly key: string | undefined }
  /** @param keys those in sight, in their order */
  | { readonly type: 'step'; readonly by: 1 | -1; readonly keys: readonly string[] }
  | { readonly type: 'judge'; readonly key: string; readonly verdict: 'ACCEPTED' | 'REJECTED' }
  | { readonly type: 'kind'; readonly key: string; readonly kind: XrayItemKind }
  | { readonly type: 'draft'; readonly rect: Rect | undefined }
  | { readonly type: 'add' }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Boxes smaller than this in a direction are slips of the hand, in image pixels. */
const LEAST_SIDE = 3;

export function startEditing(
  engineBoxes: readonly (Rect & { readonly kind: XrayItemKind; readonly confidence: number })[],
): Editing {
  const boxes = engineBoxes.map(({ left, top, right, bottom, kind, confidence }, at): WorkBox => ({
    left,
    top,
    right,
    bottom,
    key: `engine-${String(at)}`,
    kind,
    verdict: undefined,
    engine: { at, confidence },
  }));
  return { boxes, selected: undefined, past: [], future: [], draft: undefined, next: 1 };
}

/** What was done to boxes can be undone step by step; what is selected or being drawn is no step of its own. Pure. */
export function edit(state: Editing, action: EditAction): Editing {
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.key };
    case 'step':
      return { ...state, selected: steppedTo(state.selected, action) };
    case 'draft':
      return { ...state, draft: action.rect };
    case 'add':
      return added(state);
    case 'judge':
      return changed(state, action.key, (box) =>
        box.engine === undefined || box.verdict === action.verdict ? box : { ...box, verdict: action.verdict },
      );
    case 'kind':
      return changed(state, action.key, (box) => withKind(box, action.kind));
    case 'remove':
      return removed(state, action.key);
    case 'undo':
      return turned(state, state.past, 'past');
    case 'redo':
      return turned(state, state.future, 'future');
  }
}

function steppedTo(
  selected: string | undefined,
  { by, keys }: EditAction & { readonly type: 'step' },
): string | undefined {
  const at = selected === undefined ? -1 : keys.indexOf(selected);
  if (at === -1) return by === 1 ? keys[0] : keys.at(-1);
  return keys[(at + by + keys.length) % keys.length];
}

/** Whoever names a box of the engine's anew takes it to be there. */
const withKind = (box: WorkBox, kind: XrayItemKind): WorkBox => {
  const verdict = box.engine === undefined ? box.verdict : 'ACCEPTED';
  return box.kind === kind && box.verdict === verdict ? box : { ...box, kind, verdict };
};

function stepped(state: Editing, change: Partial<Change>): Editing {
  const { boxes, selected, past } = state;
  return { ...state, ...change, past: [...past, { boxes, selected }], future: [] };
}

function changed(state: Editing, key: string, change: (box: WorkBox) => WorkBox): Editing {
  const boxes = state.boxes.map((box) => (box.key === key ? change(box) : box));
  const isChanged = boxes.some((box, at) => box !== state.boxes[at]);
  return isChanged ? stepped(state, { boxes, selected: key }) : { ...state, selected: key };
}

function added(state: Editing): Editing {
  const { draft, next } = state;
  if (draft === undefined) return state;
  const isSlip = draft.right - draft.left < LEAST_SIDE || draft.bottom - draft.top < LEAST_SIDE;
  if (isSlip) return { ...state, draft: undefined };
  const key = `own-${String(next)}`;
  const box: WorkBox = { ...draft, key, kind: undefined, verdict: 'ADDED', engine: undefined };
  return { ...stepped(state, { boxes: [...state.boxes, box], selected: key }), draft: undefined, next: next + 1 };
}

/** The engine's boxes stay: they are rejected instead. */
function removed(state: Editing, key: string): Editing {
  const boxes = state.boxes.filter((box) => box.key !== key || box.engine !== undefined);
  return boxes.length === state.boxes.length ? state : stepped(state, { boxes, selected: undefined });
}

function turned(state: Editing, from: readonly Change[], side: 'past' | 'future'): Editing {
  const to = from.at(-1);
  if (to === undefined) return state;
  const now = { boxes: state.boxes, selected: state.selected };
  const rest = from.slice(0, -1);
  return side === 'past'
    ? { ...state, ...to, past: rest, future: [...state.future, now] }
    : { ...state, ...to, future: rest, past: [...state.past, now] };
}

/** Boxes that are shown: one's own, those judged, and the engine's from a confidence on. */
export function inSight(boxes: readonly WorkBox[], threshold: number): WorkBox[] {
  return boxes.filter(({ engine, verdict }) => verdict !== undefined || (engine?.confidence ?? 1) >= threshold);
}

/** A box to begin drawing by keyboard with: a quarter of the image, in the middle. */
export function firstDraft({ width, height }: Size): Rect {
  return {
    left: Math.round(width * 0.375),
    top: Math.round(height * 0.375),
    right: Math.round(width * 0.625),
    bottom: Math.round(height * 0.625),
  };
}

/** A box moved or made larger by keyboard, within the image. */
export function nudged(box: Rect, dx: number, dy: number, resize: boolean, { width, height }: Size): Rect {
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  if (resize) {
    return {
      ...box,
      right: within(box.right + dx, box.left + LEAST_SIDE, width),
      bottom: within(box.bottom + dy, box.top + LEAST_SIDE, height),
    };
  }
  const byX = within(dx, -box.left, width - box.right);
  const byY = within(dy, -box.top, height - box.bottom);
  return { left: box.left + byX, top: box.top + byY, right: box.right + byX, bottom: box.bottom + byY };
}

/**
 * The boxes of a reading. Whoever clears an image says that nothing in sight is there: boxes in sight that weren't judged
 * count as rejected then. Boxes out of sight are left out.
 * @returns undefined when an added box has no kind yet
 */
export function judgedBoxes(
  boxes: readonly WorkBox[],
  threshold: number,
  conclusion: XrayConclusion,
): XrayJudgedBoxInput[] | undefined {
  const judged: XrayJudgedBoxInput[] = [];
  for (const { left, top, right, bottom, kind, verdict: said, engine } of inSight(boxes, threshold)) {
    const verdict = said ?? (conclusion === 'CLEAR' ? 'REJECTED' : undefined);
    if (verdict === undefined) continue;
    if (kind === undefined) return undefined;
    judged.push({ left, top, right, bottom, kind, verdict, engineBox: engine?.at ?? null });
  }
  return judged;
}
