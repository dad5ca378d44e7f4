import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { renderPage } from '../../../test/render-page.js';
import { replyOf } from '../../../test/replies.js';
import { ApiFailure } from '../../api/api-failure.js';
import { Announcement } from './announcement.js';
import { type Progress, type Turn } from './turns.js';

const turnOf = (progress: Progress, askedHere = true): Turn => ({
  key: 'a',
  question: '신발?',
  askedAt: '2026-06-02T01:00:00Z',
  redacted: false,
  askedHere,
  progress,
});

async function said(turn: Turn | undefined, cleared = false) {
  await renderPage(<Announcement newest={turn} cleared={cleared} />);
  return screen.getByRole('status').textContent;
}

describe('Announcement', () => {
  afterEach(cleanup);

  it('says the same thing however many pieces of an answer have come', async () => {
    const early = await said(turnOf({ state: 'waiting', stage: 'searching', text: '' }));
    cleanup();
    const late = await said(turnOf({ state: 'waiting', stage: 'answering', text: '면세됩니다.' }));
    expect(late).toBe(early);
  });

  it('reads a reply with its outcome and how many records it rests on', async () => {
    expect(await said(turnOf({ state: 'answered', reply: replyOf() }))).toBe(
      '답변. 미국에서 온 200달러 이하 물품은 면세됩니다. 근거 기록 1건.',
    );
  });

  it('says nothing about a conversation that was only loaded', async () => {
    expect(await said(turnOf({ state: 'answered', reply: replyOf() }, false))).toBe('');
  });

  it('tells how long to wait when there were too many questions', async () => {
    const failure = new ApiFailure('rate-limited', '', 30);
    expect(await said(turnOf({ state: 'failed', failure }))).toContain('30초 뒤에');
  });

  it('confirms that the conversation is gone', async () => {
    expect(await said(undefined, true)).toBe('대화를 지웠습니다. 새로 물어보세요.');
  });
});
