import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page.js';
import { replyOf } from '../../../test/replies.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { AnswerCard } from './answer-card.js';
import { WithRecordPanel } from './record-panel.js';

const show = (reply: ReplyFragment, onAsk = () => undefined as unknown, address?: string) =>
  renderPage(<AnswerCard reply={reply} question="신발?" newest onAsk={onAsk} />, address);

describe('AnswerCard', () => {
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('shows what an answer rests on: date, articles as links, records that open', async () => {
    const user = userEvent.setup();
    await show(replyOf());
    // Once at the answer, once in the record, which is still closed.
    expect(screen.getAllByText('2026년 6월 기준')).toHaveLength(2);
    expect(screen.getAllByText('법령에서 확인')).toHaveLength(2);
    expect(screen.getByText(/법적 구속력이 없습니다/)).toBeTruthy();
    const [article] = screen.getAllByRole<HTMLAnchorElement>('link', { name: /관세법 시행규칙 제45조/ });
    expect(article?.href).toContain('law.go.kr');

    const source = screen.getByRole('button', { name: /미국에서 산 신발/ });
    expect(source.getAttribute('aria-expanded')).toBe('false');
    await user.click(source);
    expect(source.getAttribute('aria-expanded')).toBe('true');
    const permalink = screen.getByRole<HTMLAnchorElement>('link', { name: '이 기록만 따로 보기' });
    expect(permalink.getAttribute('href')).toBe('/ko/consultations/kc5-205');
  });

  it('marks an answer that a language model worded, and no other', async () => {
    const mark = /언어 모델이 기록만을 근거로 다듬었습니다/;
    await show(replyOf({ reworded: true }));
    expect(screen.getByText(mark)).toBeTruthy();
    cleanup();
    await show(replyOf());
    expect(screen.queryByText(mark)).toBeNull();
  });

  it('says plainly when an answer may have changed', async () => {
    await show(replyOf({ confidence: 'DATED', records: [] }));
    expect(screen.getByText(/2021–23년 안내자료를 바탕으로/)).toBeTruthy();
  });

  it('says of an answer that rests on a record under review that it may no longer hold', async () => {
    const body = JSON.stringify({ data: { recordsUnderReview: ['kc5-205'] } });
    const json = { headers: { 'content-type': 'application/json' } };
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(body, json)));
    await show(replyOf());
    // At the answer, and in its record.
    expect(await screen.findAllByText('검토 중.')).toHaveLength(2);
    expect(screen.queryByText('법령에서 확인')).toBeNull();
  });

  it('marks the language of the answer, whatever the language of the page', async () => {
    await show(replyOf({ records: [] }), undefined, '/en/chat');
    expect(screen.getByText(/200달러 이하 물품은/).getAttribute('lang')).toBe('ko');
    expect(screen.getByText('As of June 2026')).toBeTruthy();
  });

  it('asks back with choices to tap', async () => {
    const onAsk = jest.fn();
    const user = userEvent.setup();
    await show(replyOf({ outcome: 'CLARIFY', records: [], legal: [], asOf: null, confidence: null }), onAsk);
    expect(screen.getByRole('heading', { name: '한 가지 여쭙겠습니다' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '다른 나라에서 사면요?' }));
    expect(onAsk).toHaveBeenCalledWith('다른 나라에서 사면요?');
  });

  it('gives a refusal no guidance notice, and a way to a person where there was no evidence', async () => {
    await show(replyOf({ outcome: 'NO_EVIDENCE', records: [], legal: [], suggestions: [] }));
    expect(screen.getByRole('link', { name: '국번 없이 125에 전화' }).getAttribute('href')).toBe('tel:125');
    expect(screen.queryByText(/법적 구속력이 없습니다/)).toBeNull();
  });

  it('opens a cited record beside the conversation and gives the focus back', async () => {
    const user = userEvent.setup();
    const reply = replyOf({ text: '미국에서 온 물품은 면세됩니다. [1]' });
    await renderPage(
      <WithRecordPanel>
        <AnswerCard reply={reply} question="신발?" newest onAsk={() => undefined} />
      </WithRecordPanel>,
    );
    const citation = screen.getByRole('button', { name: '근거 1: 미국에서 산 신발, 세금 내나요?' });
    await user.click(citation);
    const panel = screen.getByRole('complementary', { name: '근거 기록' });
    const heading = within(panel).getByRole('heading', { name: '미국에서 산 신발, 세금 내나요?' });
    expect(document.activeElement).toBe(heading);
    expect(within(panel).getByText('200달러 이하이면 면세됩니다.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(citation);
  });

  it('shows how an estimate was worked out', async () => {
    const steps = [{ label: '관세', expression: '300 × 8%', result: 'US$24' }];
    await show(replyOf({ calculation: { steps, total: 'US$56.4', note: '추정입니다.' } }));
    const table = screen.getByRole('table', { name: '예상 세액 계산' });
    expect(within(table).getByRole('row', { name: '관세 300 × 8% US$24' })).toBeTruthy();
    expect(within(table).getByRole('row', { name: '합계(예상) US$56.4' })).toBeTruthy();
  });

  it('offers the answers to what it asks back', async () => {
    const onAsk = jest.fn();
    const user = userEvent.setup();
    const choices = [{ label: '미국', text: '미국에서 보냈어요' }];
    await show(replyOf({ outcome: 'CLARIFY', records: [], legal: [], suggestions: [], choices }), onAsk);
    await user.click(screen.getByRole('button', { name: '미국' }));
    expect(onAsk).toHaveBeenCalledWith('미국에서 보냈어요');
  });
});
