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

  it('gives heading, chapter and Korean lines of what the answers have brought up', () => {
    const first = sut.narrow({ description: '스피커' }, []);
    if (first.kind !== 'narrowed' || first.question === undefined) throw new Error('expected a question');
    const last = first.question.options.length - 1;
    const after = sut.narrow({ description: '스피커' }, [{ questionId: first.question.id, option: last }]);
    if (after.kind !== 'narrowed') throw new Error('expected candidates');
    const [best] = after.candidates;
    expect(best?.heading).toEqual(parts.catalogue.node(best?.code.slice(0, 4) ?? '')?.title);
    expect(best?.chapter).toEqual(parts.catalogue.node(best?.code.slice(0, 2) ?? '')?.title);
    const lines = after.lines.filter(({ code }) => code.startsWith(best?.code ?? 'x'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ title }) => title.ko !== '' && title.en !== '')).toBe(true);
  });

  it('gives the answers back in words, so that they can be kept as ids alone', () => {
    const question = parts.knowledge.narrowing.find(({ heading }) => heading === '8518')?.ask;
    const answers = [
      { questionId: 'within:8518', option: 1 },
      { questionId: 'between:8517-8518', option: null },
    ];
    expect(sut.narrow({ description: '스피커' }, answers)).toMatchObject({
      answered: [
        { questionId: 'within:8518', option: 1, text: question?.q, label: question?.options[1]?.label },
        { questionId: 'between:8517-8518', option: null, label: undefined },
      ],
    });
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
