import { describe, expect, it } from '@jest/globals';
import { commandOf, KEY_LIST } from './keys.js';

const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, more: Partial<typeof NONE> = {}) => commandOf({ key, ...NONE, ...more });

describe('keys of the viewer', () => {
  it('judge, step, draw and undo, in either case and on a Korean keyboard', () => {
    expect(press('a')).toEqual({ type: 'judge', verdict: 'ACCEPTED' });
    expect(press('R')).toEqual({ type: 'judge', verdict: 'REJECTED' });
    expect(press('ㅁ')).toEqual(press('a'));
    expect(press('z', { ctrlKey: true })).toEqual({ type: 'undo' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ type: 'redo' });
  });

  it('name kinds by number', () => {
    expect(press('7')).toEqual({ type: 'kind', kind: 'BATTERY_PACK' });
    expect(press('0')).toEqual({ type: 'fit' });
  });

  it('move with arrows, and resize with Shift', () => {
    expect(press('ArrowLeft')).toEqual({ type: 'move', dx: -1, dy: 0, resize: false });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ type: 'move', dx: 0, dy: 1, resize: true });
  });

  it('leave the browser’s own alone', () => {
    expect(press('r', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });

  it('are all told on the page', () => {
    const told = KEY_LIST.flatMap(({ keys }) => keys).filter((key) => /^[A-Z+\-0-9]$|Delete/.test(key));
    expect(told.map((key) => press(key)).every((command) => command !== undefined)).toBe(true);
  });
});
