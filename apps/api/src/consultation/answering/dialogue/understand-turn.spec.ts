import { describe, expect, it } from '@jest/globals';
import { type DialogueState, NEW_DIALOGUE } from './dialogue-state.js';
import { type Understanding, understandTurn } from './understand-turn.js';

/** The last turn of a conversation as understood; each turn is taken to be answered. */
function understand(...turns: readonly string[]): Understanding {
  let state: DialogueState = NEW_DIALOGUE;
  let understood = understandTurn(state, '');
  for (const turn of turns) {
    understood = understandTurn(state, turn);
    state = { ...NEW_DIALOGUE, statement: understood.statement, subject: understood.query };
  }
  return understood;
}

describe('understandTurn', () => {
  it('lets a later statement take the place of an earlier one', () => {
    const { query, statement } = understand(
      '미국에서 190달러짜리 신발 직구하면 세금 내나요?',
      '그럼 300달러면?',
      '일본에서는요?',
    );
    expect(query).toBe('일본에서 300달러짜리 신발 직구하면 세금 내나요?');
    expect(statement).toMatchObject({ country: 'JP', price: { max: 300 }, goods: 'clothing', movement: 'order' });
  });

  it('takes another way of moving into the question', () => {
    expect(understand('해외직구로 180달러 운동화 사면 세금?', '우편으로 오면요?').statement.movement).toBe('postal');
  });

  it('goes on with the goods where a turn points back to them, though they come in otherwise', () => {
    const { statement, query } = understand(
      'Can I carry my insulin to Korea?',
      'Could my mother post it to me instead?',
    );
    expect(statement).toMatchObject({ goods: 'medicine', movement: 'postal' });
    expect(query).toContain('insulin');
  });

  it('falls back on the subject where a turn only adds to it', () => {
    expect(understand('How do I check the HS code?', 'for a yoga mat').fallback).toBe('How do I check the HS code?');
  });

  it.each([
    ['Do I pay tax on $180 shoes I ordered online?', 'and from Japan?', { country: 'JP' }],
    ['여행자 술 면세한도는?', '담배는요?', { goods: 'tobacco', movement: 'traveller' }],
    ['100달러짜리 직구하면 면세?', '만약 판매용이면?', { use: 'sale', movement: 'order' }],
    ['위스키 1L 3병 들고 입국하면 세금?', '그럼 1병이면요?', { volume: 1000, bottles: 1 }],
  ])('after "%s" reads "%s" as the same case', (first, second, statement) => {
    const understood = understand(first, second);
    expect(understood.continues).toBe(true);
    expect(understood.statement).toMatchObject(statement);
  });

  it('asks another thing of the same matter', () => {
    expect(understand('이사물품은 어떻게 통관하나요?', '서류는요?').query).toBe(
      '이사물품은 통관 필요한 서류는 무엇인가요?',
    );
  });

  it('takes no amount that was a limit for a price when the talk goes on', () => {
    expect(understand('면세한도 800달러 맞죠', '술은 따로죠', '몇 리터까지였죠').statement.price).toBeUndefined();
  });

  it('begins anew with a question that stands alone', () => {
    const understood = understand('미국에서 190달러짜리 신발 직구하면 세금?', '개인통관고유부호는 어떻게 발급받나요?');
    expect(understood).toMatchObject({ query: '개인통관고유부호는 어떻게 발급받나요?', continues: false });
    expect(understood.statement.price).toBeUndefined();
  });

  it('forgets the country with a case of another kind', () => {
    const { statement } = understand('미국에서 190달러 직구', '여행자 면세한도는 얼마인가요?');
    expect(statement).toEqual({ movement: 'traveller' });
  });

  it.each(['처음부터', '처음부터 다시 시작할게요', 'start over', 'reset'])('starts over at "%s"', (words) => {
    expect(understand('미국에서 190달러 직구하면?', words)).toMatchObject({
      query: '',
      statement: {},
      restarted: true,
    });
  });

  it('takes an answer to what was asked back into the question', () => {
    const state: DialogueState = {
      ...NEW_DIALOGUE,
      subject: '180달러 신발 직구 세금?',
      statement: { movement: 'order' },
      pending: 'country',
      asked: ['country'],
    };
    expect(understandTurn(state, '미국에서 보냈습니다')).toMatchObject({
      query: '미국 180달러 신발 직구 세금?',
      statement: { country: 'US' },
    });
    expect(understandTurn(state, '모르겠습니다')).toMatchObject({ declined: 'country', query: state.subject });
  });
});
