import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { headingMasses, priorBelief, REST, type Belief } from './belief.js';
import { narrowDown, QUESTION_LIMIT, type GivenAnswer, type NarrowingState } from './narrow-down.js';
import { QuestionSource } from './question-source.js';

const { knowledge, catalogue } = hsTestParts();
const source = new QuestionSource(knowledge);
const subheadingsOf = (heading: string) => catalogue.children(heading).map(({ code }) => code);
const prior = (...candidates: [string, number][]): Belief =>
  priorBelief(
    candidates.map(([code, probability]) => ({ code, probability })),
    subheadingsOf,
  );

function state(belief: Belief, answers: readonly GivenAnswer[]): NarrowingState {
  const narrowed = narrowDown(belief, answers, source);
  if ('fault' in narrowed) throw new Error(narrowed.fault);
  return narrowed;
}

/** Answers every question as someone with goods of this code would. */
function answerFor(code: string, belief: Belief, knows = true): { answers: GivenAnswer[]; last: NarrowingState } {
  const answers: GivenAnswer[] = [];
  for (;;) {
    const last = state(belief, answers);
    if (last.question === undefined) return { answers, last };
    const { options } = last.question;
    const truth = options.findIndex(({ codes }) => codes.some((prefix) => code.startsWith(prefix)));
    const none = options.findIndex(({ codes }) => codes.length === 0);
    const option = truth >= 0 ? truth : none >= 0 ? none : null;
    answers.push({ questionId: last.question.id, option: knows ? option : null });
  }
}
const bestOf = ({ belief }: NarrowingState) => [...belief].sort((a, b) => b[1] - a[1])[0]?.[0];
const total = ({ belief }: NarrowingState) => [...belief.values()].reduce((a, b) => a + b, 0);

const speakers = prior(['851821', 0.3], ['851822', 0.25], ['851829', 0.15], ['851830', 0.1]);
const materials = prior(['392690', 0.3], ['732690', 0.3], ['848180', 0.2], ['442199', 0.1]);

describe('narrowDown', () => {
  it('asks one question at a time, from the tree of the heading when only that is open', () => {
    const { question, end } = state(speakers, []);
    expect(question).toMatchObject({ kind: 'within', scope: '8518' });
    expect(end).toBeUndefined();
  });

  it.each(['851821', '851822', '851829', '851830', '851840'])('leads inside a heading to %s', (code) => {
    const { last } = answerFor(code, speakers);
    expect(bestOf(last)).toBe(code);
  });

  it.each(['392690', '732690', '848180', '442199'])('leads between headings to %s', (code) => {
    const { last } = answerFor(code, materials);
    expect(bestOf(last)).toBe(code);
  });

  it('keeps the order of the options of a tree, since the first that fits counts', () => {
    const tree = knowledge.narrowing.find(({ heading }) => heading === '8518')?.ask;
    expect(source.within('8518', [])?.options.map(({ label }) => label)).toEqual(
      tree?.options.map(({ label }) => label),
    );
  });

  it('asks between headings with their titles as options, and gives what decides as hints', () => {
    const step = source.between(['3926', '7326']);
    expect(step?.options.map(({ label }) => label.en)).toEqual([
      catalogue.node('3926')?.title.en,
      catalogue.node('7326')?.title.en,
      'None of these',
    ]);
    expect(step?.hints.length).toBeGreaterThan(0);
  });

  it('makes a question of what a chapter sends to another candidate heading', () => {
    expect(source.exclusionsBetween('7326', '8481')).toMatchObject([
      { kind: 'belongs', options: [{ codes: ['8481'] }, { codes: ['73'] }] },
    ]);
  });

  it('never asks more than five questions, nor the same twice, whatever is answered', () => {
    const wide = prior(
      ['392690', 0.15],
      ['732690', 0.15],
      ['848180', 0.15],
      ['442199', 0.1],
      ['851830', 0.1],
      ['940360', 0.1],
    );
    for (const code of [...wide.keys()].filter((key) => key !== REST).slice(0, 40)) {
      for (const knows of [true, false]) {
        const { answers, last } = answerFor(code, wide, knows);
        expect(answers.length).toBeLessThanOrEqual(QUESTION_LIMIT);
        expect(new Set(answers.map(({ questionId }) => questionId)).size).toBe(answers.length);
        expect(last.end).toBeDefined();
        expect(total(last)).toBeCloseTo(1, 6);
      }
    }
  });

  it('learns nothing from "I don’t know" and asks something else', () => {
    const first = state(materials, []);
    const id = first.question?.id ?? '';
    const after = state(materials, [{ questionId: id, option: null }]);
    expect([...after.belief]).toEqual([...first.belief]);
    expect(after.question?.id).not.toBe(id);
  });

  it('moves nothing between headings by an answer inside one', () => {
    const both = prior(['851821', 0.3], ['851822', 0.2], ['732690', 0.3]);
    const masses = (belief: Belief) => new Map(headingMasses(belief));
    const after = state(both, [{ questionId: 'within:8518', option: 0 }]);
    expect(masses(after.belief).get('8518')).toBeCloseTo(masses(both).get('8518') ?? 0, 6);
    expect(masses(after.belief).get('7326')).toBeCloseTo(masses(both).get('7326') ?? 0, 6);
  });

  it('finds a subheading that the prediction had missed in its heading', () => {
    const { last } = answerFor('851850', prior(['851821', 0.5], ['851822', 0.4]));
    expect(bestOf(last)).toBe('851850');
  });

  it('offers other headings after "none of these"', () => {
    const many = prior(
      ...['392690', '732690', '848180', '442199', '701399', '830250', '950300', '961900'].map(
        (code, i): [string, number] => [code, 0.12 - i / 100],
      ),
    );
    const first = state(many, []).question;
    expect(first?.id).toMatch(/^between:/u);
    const none = (first?.options.length ?? 0) - 1;
    const second = state(many, [{ questionId: first?.id ?? '', option: none }]).question;
    expect(second?.id).toMatch(/^between:/u);
    expect(second?.options.slice(0, -1).map(({ codes }) => codes[0])).toEqual(['8302', '9503', '9619']);
  });

  it('says so when none of the candidates fits', () => {
    const { last } = answerFor('010121', materials);
    expect(last).toMatchObject({ end: 'none_fits' });
  });

  it('asks nothing when it is settled already', () => {
    expect(state(prior(['851713', 0.97]), [])).toMatchObject({ question: undefined, end: 'settled' });
  });

  it('goes back by fewer answers and starts over by none', () => {
    const { answers } = answerFor('851822', speakers);
    const again = state(speakers, answers.slice(0, 1));
    expect(again).toEqual(state(speakers, answers.slice(0, 1)));
    expect(state(speakers, []).question?.id).toBe(answers[0]?.questionId);
  });

  it.each([
    [
      'more answers than questions',
      Array.from({ length: 6 }, (_, i) => ({ questionId: `within:851${i}`, option: 0 })),
      'too_many_answers',
    ],
    ['an unknown question', [{ questionId: 'within:0000', option: 0 }], 'unknown_question'],
    ['a made-up id', [{ questionId: 'drop table', option: 0 }], 'unknown_question'],
    ['an id in another writing', [{ questionId: 'within:8518:01', option: 0 }], 'unknown_question'],
    ['a path out of the tree', [{ questionId: 'within:8518:99', option: 0 }], 'unknown_question'],
    ['an option that is not there', [{ questionId: 'within:8518', option: 99 }], 'unknown_option'],
    ['half an option', [{ questionId: 'within:8518', option: 0.5 }], 'unknown_option'],
    [
      'two answers to one question',
      [
        { questionId: 'within:8518', option: 0 },
        { questionId: 'within:8518', option: 1 },
      ],
      'answered_twice',
    ],
  ])('refuses %s', (_name, answers, fault) => {
    expect(narrowDown(speakers, answers, source)).toMatchObject({ fault });
  });
});

describe('priorBelief', () => {
  it('keeps for the rest of the tariff what the candidates leave', () => {
    expect(speakers.get(REST)).toBeCloseTo(0.2, 6);
    expect(speakers.get('851850')).toBeGreaterThan(0);
  });
});
