import { type XrayItemKind } from '../../generated/graphql.js';
import { ITEM_KINDS } from './box-editing.js';

/** What a key asks for. */
export type Command =
  | { readonly type: 'zoom'; readonly factor: number }
  /** Moves the picture, or what is being drawn; with `resize` makes that larger or smaller. Directions of -1, 0, 1. */
  | { readonly type: 'move'; readonly dx: number; readonly dy: number; readonly resize: boolean }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'judge'; readonly verdict: 'ACCEPTED' | 'REJECTED' }
  | { readonly type: 'kind'; readonly kind: XrayItemKind }
  | { readonly type: 'fit' | 'shown' | 'invert' | 'sharpen' | 'draw' | 'place' | 'cancel' | 'remove' | 'undo' | 'redo' }
  | { readonly type: 'conclude' };

export const ZOOM = 1.25;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const LETTERS: Readonly<Record<string, Command>> = {
  '+': { type: 'zoom', factor: ZOOM },
  '=': { type: 'zoom', factor: ZOOM },
  '-': { type: 'zoom', factor: 1 / ZOOM },
  '0': { type: 'fit' },
  m: { type: 'shown' },
  i: { type: 'invert' },
  s: { type: 'sharpen' },
  n: { type: 'step', by: 1 },
  p: { type: 'step', by: -1 },
  a: { type: 'judge', verdict: 'ACCEPTED' },
  r: { type: 'judge', verdict: 'REJECTED' },
  d: { type: 'draw' },
  c: { type: 'conclude' },
  u: { type: 'undo' },
  y: { type: 'redo' },
  enter: { type: 'place' },
  escape: { type: 'cancel' },
  delete: { type: 'remove' },
  backspace: { type: 'remove' },
};

/** A Korean keyboard gives these letters while it writes Hangul; the key is the same. */
const HANGUL: Readonly<Record<string, string>> = {
  ㅡ: 'm',
  ㅑ: 'i',
  ㄴ: 's',
  ㅜ: 'n',
  ㅔ: 'p',
  ㅁ: 'a',
  ㄱ: 'r',
  ㅇ: 'd',
  ㅊ: 'c',
  ㅕ: 'u',
  ㅛ: 'y',
};

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for; undefined for keys that mean nothing here, and those that belong to the browser. Pure. */
export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): Command | undefined {
  if (altKey || metaKey) return undefined;
  if (ctrlKey) return key.toLowerCase() === 'z' ? { type: shiftKey ? 'redo' : 'undo' } : undefined;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { type: 'move', dx: arrow[0], dy: arrow[1], resize: shiftKey };
  const kind = /^[1-9]$/.test(key) ? ITEM_KINDS[Number(key) - 1] : undefined;
  if (kind !== undefined) return { type: 'kind', kind };
  return LETTERS[HANGUL[key] ?? key.toLowerCase()];
}

/** As they are told on the page, with the name of what each does. */
export const KEY_LIST = [
  { name: 'zoom', keys: ['+', '-'] },
  { name: 'fit', keys: ['0'] },
  { name: 'pan', keys: ['←', '↑', '→', '↓'] },
  { name: 'shown', keys: ['M'] },
  { name: 'invert', keys: ['I'] },
  { name: 'sharpen', keys: ['S'] },
  { name: 'step', keys: ['N', 'P'] },
  { name: 'accept', keys: ['A'] },
  { name: 'reject', keys: ['R'] },
  { name: 'kind', keys: ['1', '…', '9'] },
  { name: 'draw', keys: ['D'] },
  { name: 'remove', keys: ['Delete'] },
  { name: 'undo', keys: ['U', 'Y'] },
  { name: 'conclude', keys: ['C'] },
] as const;
