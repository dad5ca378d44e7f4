import { describe, expect, it, jest } from '@jest/globals';
import { type Page, type Route } from 'playwright-core';
import { ChatDriver, SHOES_KO } from '../support/chat-driver.js';
import { hangAfter } from '../support/slow-answer.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(60_000);

const STREAM = '**/api/chat/stream';

const refuse = (status: number, body: object) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });

const stream = (body: string) => (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/event-stream', body });

describe('the chat in trouble', () => {
  let page: Page;
  let chat: ChatDriver;

  openForEachTest((visit) => {
    page = visit.page;
    chat = new ChatDriver(page);
  });

  const button = (name: string) => chat.newest.getByRole('button', { name });

  it.each([
    ['the server cannot be reached', (route: Route) => route.abort(), '서버에 연결하지 못했습니다'],
    [
      'there were too many questions',
      refuse(429, { code: 'RATE_LIMITED', message: '', retryAfterSeconds: 30 }),
      '30초 뒤에',
    ],
    ['the server fails', refuse(500, { code: 'INTERNAL', message: '' }), '서버에 문제가 생겼습니다'],
    ['the answer breaks off', stream('event: delta\ndata: {"text":"보통"}\n\n'), '답변이 오다가 끊겼습니다'],
    ['the reply makes no sense', stream('event: reply\ndata: {"id":1}\n\n'), '서버에 문제가 생겼습니다'],
  ])('keeps the question and tries again when %s', async (_name, trouble, said) => {
    await page.goto('/ko/chat');
    await page.route(STREAM, trouble);
    await chat.ask(SHOES_KO);
    await chat.newest.getByText(said).waitFor();
    expect(await chat.questions.first().innerText()).toContain(SHOES_KO);

    await page.unroute(STREAM);
    await button('다시 시도').click();
    expect(await chat.outcome()).toBe('답변');
    expect(await chat.questions.count()).toBe(1);
  });

  it('takes up an answer that was given and then lost on the way, without asking twice', async () => {
    await page.goto('/ko/chat');
    const lose = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route(STREAM, lose, { times: 1 });
    expect(await chat.askAndWait(SHOES_KO)).toBe('답변');
    await page.reload();
    expect(await chat.outcome()).toBe('답변');
    expect(await chat.questions.count()).toBe(1);
  });

  it('goes on in a new conversation when the server no longer has the old one', async () => {
    await page.goto('/ko/chat');
    await chat.askAndWait(SHOES_KO);
    await page.route(STREAM, stream('event: error\ndata: {"code":"CONVERSATION_NOT_FOUND","message":""}\n\n'), {
      times: 1,
    });
    await chat.ask('여행자 면세한도는 얼마인가요?');
    await chat.newest.getByText('이 대화가 서버에 더는 없습니다').waitFor();
    await button('다시 시도').click();
    expect(await chat.outcome()).toBe('답변');
    expect(await chat.questions.count()).toBe(2);
  });

  it('puts a failed question back into the box to be changed, beside what is there', async () => {
    await page.goto('/ko/chat');
    await page.route(STREAM, (route) => route.abort());
    await chat.ask(SHOES_KO);
    await button('고쳐서 묻기').waitFor();
    await chat.field.fill('그리고');
    await button('고쳐서 묻기').click();
    expect(await chat.field.inputValue()).toBe(`그리고\n${SHOES_KO}`);
    expect(await chat.field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('stops an answer, keeps what had come, and asks again', async () => {
    await hangAfter(page, ['보통은 ', '내지 않습니다.']);
    await page.goto('/ko/chat');
    await chat.ask(SHOES_KO);
    await chat.newest.getByText('보통은 내지 않습니다.').waitFor();
    await chat.newest.getByText('답변을 적는 중').waitFor();
    await chat.stopButton.click();
    await chat.newest.getByText('답변을 멈췄습니다.').waitFor();
    expect(await page.getByText('궁금한 점을 먼저 적어 주세요.').count()).toBe(0);
    expect(await chat.newest.innerText()).toContain('보통은 내지 않습니다.');
    await button('다시 묻기').press('Enter');
    await chat.newest.getByText('답변을 적는 중').waitFor();
    expect(await chat.questions.count()).toBe(1);
    // The button is gone; whoever goes by keyboard goes on from the question.
    expect(await chat.questions.first().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps what is written while an answer comes, and says why it is not sent', async () => {
    await hangAfter(page, ['보통은 ']);
    await page.goto('/ko/chat');
    await chat.ask(SHOES_KO);
    await chat.newest.getByText('보통은').waitFor();
    await chat.ask('다음 질문');
    await page.getByText('답변이 끝나면 보낼 수 있습니다').waitFor();
    expect(await chat.field.inputValue()).toBe('다음 질문');
    expect(await chat.questions.count()).toBe(1);
  });

  it('says when the connection is lost and back, and keeps the draft meanwhile', async () => {
    await page.goto('/ko/chat');
    await page.getByRole('heading', { name: '이런 것을 물어보실 수 있습니다' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('인터넷 연결이 끊겼습니다').first().waitFor();
    await chat.ask(SHOES_KO);
    expect(await chat.field.inputValue()).toBe(SHOES_KO);
    await page.context().setOffline(false);
    await page.getByText('다시 연결되었습니다.').waitFor();
    await chat.field.press('Enter');
    expect(await chat.outcome()).toBe('답변');
  });

  it('can be used when the earlier conversation cannot be loaded', async () => {
    await page.route('**/graphql', refuse(500, { code: 'INTERNAL', message: '' }));
    await page.goto('/ko/chat');
    await page.getByText('이전 대화를 불러오지 못했습니다').waitFor();
    expect(await chat.askAndWait(SHOES_KO)).toBe('답변');
  });

  it('loses nothing when the conversation cannot be deleted', async () => {
    await page.goto('/ko/chat');
    await chat.askAndWait(SHOES_KO);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: '처음부터' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '지우고 시작' }).click();
    await dialog.getByText('대화를 지우지 못했습니다').waitFor();
    await dialog.getByRole('button', { name: '그대로 두기' }).click();
    expect(await chat.questions.count()).toBe(1);
  });

  it('says by how much a question is too long, and sends nothing', async () => {
    await page.goto('/ko/chat');
    await chat.ask('가'.repeat(2_005));
    await page.getByText('2,000자까지 보낼 수 있습니다. 5자를 줄여 주세요.').waitFor();
    expect(await chat.questions.count()).toBe(0);
    expect(await chat.field.inputValue()).toHaveLength(2_005);
  });
});
