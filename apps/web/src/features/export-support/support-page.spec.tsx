import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page.js';
import { explainedMatch, OPTIONS, supportMatches } from '../../../test/support-replies.js';
import { SupportPage } from './support-page.js';

interface Sent {
  readonly firm?: {
    readonly size?: string;
    readonly industries?: readonly string[];
    readonly said?: readonly { readonly about: string; readonly yes: boolean }[];
  };
}

/** Answers the page's requests; the results fail while `isBroken`. */
function serverAnswers(sent: (variables: Sent) => void, { isBroken = false } = {}) {
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const { query, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      query: string;
      variables: Sent;
    };
    if (query.includes('query SupportOptions')) {
      return Promise.resolve(new Response(JSON.stringify({ data: { supportOptions: OPTIONS } })));
    }
    if (query.includes('query SupportSaving')) {
      const supportSaving = { available: false, consent: '', days: 365 };
      return Promise.resolve(new Response(JSON.stringify({ data: { supportSaving } })));
    }
    if (query.includes('query HasFirmRecord')) {
      return Promise.resolve(new Response(JSON.stringify({ data: { firmSession: { consent: null } } })));
    }
    sent(variables);
    const answered = (variables.firm?.said ?? []).length > 0;
    const data = {
      matchProgrammes: query.includes('query ExplainMatches') ? explainedMatch(answered) : supportMatches(answered),
    };
    return Promise.resolve(isBroken ? new Response('{}', { status: 500 }) : new Response(JSON.stringify({ data })));
  });
}

describe('SupportPage', () => {
  beforeEach(() => {
    localStorage.clear();
    // jsdom lays nothing out and has no scrolling into view.
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('goes from the questions to the results, and asks on only while an answer decides something', async () => {
    const user = userEvent.setup();
    const sent = jest.fn<(variables: Sent) => void>();
    serverAnswers(sent);
    await renderPage(<SupportPage />, '/ko/support');
    await user.click(await screen.findByRole('radio', { name: '소기업' }));
    expect(sent).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '결과 보기' }));

    const results = await screen.findByRole('list', { name: '결과' });
    expect(await screen.findByText(/이 서버는 전자우편을 보내지 않으므로/)).toBeTruthy();
    expect(sent.mock.calls[0]?.[0].firm?.size).toBe('small');
    expect(within(results).getByText('확인할 요건 있음')).toBeTruthy();
    expect(within(results).getByText('금액은 공고를 확인하시기 바랍니다.')).toBeTruthy();
    expect(within(results).getByText(/^아직 받은 기업이 적은 사업입니다/)).toBeTruthy();
    expect(within(results).queryByText('아직 모름')).toBeNull();
    await user.click(within(results).getByText(/^요건 1개/));
    expect(await within(results).findByText('아직 모름')).toBeTruthy();

    await user.click(
      within(screen.getByRole('group', { name: '국세·지방세 체납이 있음' })).getByRole('button', { name: '예' }),
    );
    expect(await within(results).findByText('국세·지방세 체납을 해소합니다.')).toBeTruthy();
    expect(screen.getByText(/질문이 더는 없습니다/)).toBeTruthy();
    expect(localStorage.getItem('gwanmun.support-answers')).toContain('arrears:tax');
  });

  it('finds the answers again, and deletes them at a click', async () => {
    const user = userEvent.setup();
    const sent = jest.fn();
    serverAnswers(sent);
    const kept = { products: [], regions: ['busan'], goals: [], money: {}, said: {}, industries: [], skipped: [] };
    localStorage.setItem('gwanmun.support-answers', JSON.stringify(kept));
    await renderPage(<SupportPage />, '/ko/support');
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: '부산' })).checked).toBe(true);
    await screen.findByRole('list', { name: '결과' });
    await user.click(screen.getByRole('button', { name: '답 모두 지우기' }));
    expect(localStorage.getItem('gwanmun.support-answers')).toBeNull();
    expect(screen.queryByRole('list', { name: '결과' })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '부산' }).checked).toBe(false);
  });

  it('takes an industry by its name from the keyboard, and a typed code as it stands', async () => {
    const user = userEvent.setup();
    const sent = jest.fn<(variables: Sent) => void>();
    serverAnswers(sent);
    await renderPage(<SupportPage />, '/ko/support');
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: '업종이 무엇입니까?' });
    await user.type(field, '통신장비');
    expect(screen.getByText('찾은 업종 1개')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    const option = screen.getByRole('option', { name: /^C26 전자부품/ });
    expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    expect(field.value).toBe('');
    expect(screen.getByRole('button', { name: /^C26 전자부품.* 빼기$/ })).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    await user.type(field, '58221');
    expect(screen.getByText('입력한 코드를 답에 넣습니다: 58221')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '결과 보기' }));
    await screen.findByRole('list', { name: '결과' });
    expect(sent.mock.calls[0]?.[0].firm?.industries).toEqual(['C26', '58221']);
    expect(screen.getByRole('button', { name: '58221 출판업 빼기' })).toBeTruthy();
  });

  it('does not pass over an amount that it can’t read, and keeps what was typed', async () => {
    const user = userEvent.setup();
    const sent = jest.fn();
    serverAnswers(sent);
    await renderPage(<SupportPage />, '/ko/support');
    await user.click(within(await screen.findByRole('group', { name: /^2\./ })).getByRole('radio', { name: '예' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /지난해 수출액/ });
    await user.type(field, '5만쯤{Enter}');
    expect(await screen.findByText(/숫자로 적어 주십시오/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('5만쯤');
    expect(sent).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '50,000{Enter}');
    await screen.findByRole('list', { name: '결과' });
    expect(JSON.stringify(sent.mock.calls[0])).toContain('50000');
  });

  it('keeps the answers when the server fails, and offers to try again', async () => {
    const user = userEvent.setup();
    serverAnswers(jest.fn(), { isBroken: true });
    await renderPage(<SupportPage />, '/ko/support');
    await user.click(await screen.findByRole('radio', { name: '소기업' }));
    await user.click(screen.getByRole('button', { name: '결과 보기' }));
    expect(await screen.findByText(/답은 그대로 있습니다/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '다시 시도' })).toBeTruthy();
  });
});
