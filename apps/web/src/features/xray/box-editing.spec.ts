import { describe, expect, it } from '@jest/globals';
import {
  edit,
  type EditAction,
  type Editing,
  firstDraft,
  inSight,
  judgedBoxes,
  nudged,
  startEditing,
} from './box-editing.js';

const RECT = { left: 10, top: 10, right: 30, bottom: 40 };
const START = startEditing([
  { ...RECT, kind: 'PISTOL', confidence: 0.9 },
  { ...RECT, kind: 'BLADE', confidence: 0.3 },
]);
const after = (...actions: EditAction[]): Editing => actions.reduce(edit, START);
const verdicts = ({ boxes }: Editing) => boxes.map(({ verdict }) => verdict);
const DRAW: EditAction = { type: 'draft', rect: RECT };

describe('boxes under work', () => {
  it('are judged, selected along, and taken back step by step', () => {
    const judged = after(
      { type: 'judge', key: 'engine-0', verdict: 'ACCEPTED' },
      { type: 'judge', key: 'engine-1', verdict: 'REJECTED' },
    );
    expect(verdicts(judged)).toEqual(['ACCEPTED', 'REJECTED']);
    expect(judged.selected).toBe('engine-1');
    const undone = edit(judged, { type: 'undo' });
    expect(verdicts(undone)).toEqual(['ACCEPTED', undefined]);
    expect(verdicts(edit(undone, { type: 'redo' }))).toEqual(['ACCEPTED', 'REJECTED']);
    expect(verdicts(after({ type: 'undo' }))).toEqual([undefined, undefined]);
  });

  it('forget what was taken back once something else is done', () => {
    const other = after(
      { type: 'judge', key: 'engine-0', verdict: 'ACCEPTED' },
      { type: 'undo' },
      { type: 'judge', key: 'engine-1', verdict: 'REJECTED' },
      { type: 'redo' },
    );
    expect(verdicts(other)).toEqual([undefined, 'REJECTED']);
  });

  it('count the same said twice as one step', () => {
    const twice: EditAction = { type: 'judge', key: 'engine-0', verdict: 'ACCEPTED' };
    expect(after(twice, twice).past).toHaveLength(1);
  });

  it('are accepted when they get another kind', () => {
    const [first] = after({ type: 'kind', key: 'engine-0', kind: 'BATTERY_PACK' }).boxes;
    expect(first).toMatchObject({ kind: 'BATTERY_PACK', verdict: 'ACCEPTED' });
  });

  it('are added once drawn, without a kind at first; slips are none', () => {
    const drawn = after(DRAW, { type: 'add' });
    expect(drawn.boxes.at(-1)).toMatchObject({ ...RECT, key: 'own-1', kind: undefined, verdict: 'ADDED' });
    expect(drawn).toMatchObject({ selected: 'own-1', draft: undefined });
    expect(after({ type: 'draft', rect: { ...RECT, right: 11 } }, { type: 'add' }).boxes).toHaveLength(2);
    expect(after({ type: 'add' })).toEqual(START);
  });

  it('are removed when they are one’s own; the engine’s stay', () => {
    expect(after(DRAW, { type: 'add' }, { type: 'remove', key: 'own-1' }).boxes).toHaveLength(2);
    expect(after({ type: 'remove', key: 'engine-0' }).boxes).toHaveLength(2);
    const again = after(DRAW, { type: 'add' }, { type: 'remove', key: 'own-1' }, { type: 'undo' });
    expect(again.boxes.at(-1)?.key).toBe('own-1');
  });

  it('are stepped through in a circle', () => {
    const keys = ['engine-0', 'engine-1'];
    const one: EditAction = { type: 'step', by: 1, keys };
    expect([after(one), after(one, one), after(one, one, one)].map(({ selected }) => selected)).toEqual([
      'engine-0',
      'engine-1',
      'engine-0',
    ]);
    expect(after({ type: 'step', by: -1, keys }).selected).toBe('engine-1');
    expect(after({ type: 'step', by: 1, keys: [] }).selected).toBeUndefined();
  });

  it('are shown from a confidence on, and always once judged', () => {
    expect(inSight(START.boxes, 0.5).map(({ key }) => key)).toEqual(['engine-0']);
    const judged = after({ type: 'judge', key: 'engine-1', verdict: 'ACCEPTED' }, DRAW, { type: 'add' });
    expect(inSight(judged.boxes, 0.95).map(({ key }) => key)).toEqual(['engine-1', 'own-1']);
  });
});

describe('drawing by keyboard', () => {
  const SIZE = { width: 100, height: 80 };

  it('begins in the middle, moves and grows within the image', () => {
    const draft = firstDraft(SIZE);
    expect(draft).toEqual({ left: 38, top: 30, right: 63, bottom: 50 });
    expect(nudged(draft, 4, 0, false, SIZE)).toMatchObject({ left: 42, right: 67 });
    expect(nudged(draft, -100, 100, false, SIZE)).toEqual({ left: 0, top: 60, right: 25, bottom: 80 });
    expect(nudged(draft, 100, -100, true, SIZE)).toEqual({ left: 38, top: 30, right: 100, bottom: 33 });
  });
});

describe('the boxes of a reading', () => {
  it('counts what is in sight and not judged as rejected when the image is cleared, and as nothing otherwise', () => {
    expect(judgedBoxes(START.boxes, 0.5, 'CLEAR')).toEqual([
      { ...RECT, kind: 'PISTOL', verdict: 'REJECTED', engineBox: 0 },
    ]);
    expect(judgedBoxes(START.boxes, 0.1, 'CLEAR')).toHaveLength(2);
    expect(judgedBoxes(START.boxes, 0.5, 'INSPECT')).toEqual([]);
  });

  it('waits for the kind of what was added', () => {
    const drawn = after(DRAW, { type: 'add' });
    expect(judgedBoxes(drawn.boxes, 0.5, 'INSPECT')).toBeUndefined();
    const named = edit(drawn, { type: 'kind', key: 'own-1', kind: 'SHURIKEN' });
    expect(judgedBoxes(named.boxes, 0.5, 'INSPECT')).toEqual([
      { ...RECT, kind: 'SHURIKEN', verdict: 'ADDED', engineBox: null },
    ]);
  });
});
