import { describe, expect, it } from '@jest/globals';
import { openDraft } from './request-draft.js';

const NOTHING = new URLSearchParams();
const kept = JSON.stringify({ category: 'postal', question: '쓰던 질문', contact: 'a@b.kr', wantsContact: true });

describe('openDraft', () => {
  it('begins with what the chat brought', () => {
    const state = { prefill: { category: 'courier', question: '통관?', summary: '질문: 통관?' } };
    expect(openDraft(state, NOTHING, null)).toMatchObject({ category: 'courier', question: '통관?', contact: '' });
  });

  it('takes category and question from the address where there is no state', () => {
    expect(openDraft(null, new URLSearchParams({ category: 'bonded', question: '보세?' }), null)).toMatchObject({
      category: 'bonded',
      question: '보세?',
      summary: '',
    });
  });

  it('takes a category alone from the address', () => {
    expect(openDraft(null, new URLSearchParams({ category: 'bonded' }), null)).toMatchObject({ category: 'bonded' });
  });

  it('goes on with what was being written, after a reload too', () => {
    expect(openDraft(null, NOTHING, kept)).toMatchObject({ question: '쓰던 질문', contact: 'a@b.kr' });
    const edited = JSON.stringify({ question: '통관?', summary: '고친 내용' });
    expect(openDraft({ prefill: { question: '통관?', summary: '처음' } }, NOTHING, edited).summary).toBe('고친 내용');
  });

  it.each(['', '{', '[]', '{"question":3}'])('begins empty when what was kept is %s', (broken) => {
    expect(openDraft(undefined, NOTHING, broken)).toMatchObject({ question: '', wantsContact: false });
  });
});
