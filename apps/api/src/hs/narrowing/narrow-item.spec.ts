import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { NarrowItem } from './narrow-item.js';

const parts = hsTestParts();
const sut = new NarrowItem(parts);

describe('NarrowItem', () => {
  it('gives titled candidates with the first question, and other ones after an answer', () => {
    const first = sut.narrow({ description: '스피커' }, []);
    if (first.kind !== 'narrowed' || first.question === undefined) throw new Error('expected a question');
    expect(first.candidates[0]?.title.ko).not.toBe('');
    const after = sut.narrow({ description: '스피커' }, [{ questionId: first.question.id, option: 0 }]);
    expect(after).toMatchObject({ kind: 'narrowed' });
    expect(after).not.toMatchObject({ candidates: first.candidates });
  });

  it('passes faults of the answers and of the item on', () => {
    expect(sut.narrow({ description: '스피커' }, [{ questionId: 'no', option: 0 }])).toMatchObject({
      kind: 'bad_answers',
    });
    expect(sut.narrow({ description: '' }, [])).toMatchObject({ kind: 'invalid' });
    expect(sut.narrow({ description: '8518' }, [])).toMatchObject({ kind: 'code' });
    expect(new NarrowItem(undefined).narrow({ description: '스피커' }, [])).toMatchObject({ kind: 'unavailable' });
  });
});
