import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link } from 'react-router';
import { drawDialogs } from '../../../test/draw-dialogs.js';
import { OFFICER } from '../../../test/officer.js';
import { renderPage } from '../../../test/render-page.js';
import { OfficerContext } from '../../components/officers/officer-session.js';
import { RequestsSection } from './requests-section.js';

const request = (id: string) => ({
  id,
  reference: `GM-${id}`,
  language: 'KO',
  category: 'other',
  question: `질문 ${id}`,
  summary: null,
  hasContact: false,
  status: 'in_progress',
  reply: null,
  createdAt: '2026-11-30T00:00:00Z',
});

/** A server with two requests that wait, which takes every answer. */
function serverHasRequests() {
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => {
    const data = {
      handedOverRequests: [request('A'), request('B')],
      answerRequest: { __typename: 'HandedOverRequest', ...request('A') },
    };
    return Promise.resolve(new Response(JSON.stringify({ data })));
  });
}

async function openRequests() {
  serverHasRequests();
  await renderPage(
    <OfficerContext value={OFFICER}>
      <Link to="/ko/elsewhere">elsewhere</Link>
      <RequestsSection />
    </OfficerContext>,
    '/ko/officers/curation/requests',
  );
  await screen.findByText('질문 A');
  return userEvent.setup();
}

const answerTo = (reference: string) => {
  const card = screen.getByText(reference).closest('li');
  if (card === null) throw new Error(`no request ${reference}`);
  return within(card);
};

describe('answers to requests', () => {
  beforeAll(drawDialogs);
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('ask before what was written to any of them is left behind, for another page or another part of the list', async () => {
    const user = await openRequests();
    await user.type(answerTo('GM-B').getByLabelText('답변'), '됩니다.');
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    await user.click(await screen.findByRole('button', { name: '이 화면에 머물기' }));
    await user.click(screen.getByLabelText('답변한 신청 보기'));
    await user.click(await screen.findByRole('button', { name: '이 화면에 머물기' }));
    expect(answerTo('GM-B').getByLabelText<HTMLTextAreaElement>('답변').value).toBe('됩니다.');
  });

  it('ask nothing once each is sent', async () => {
    const user = await openRequests();
    await user.type(answerTo('GM-A').getByLabelText('답변'), '됩니다.');
    await user.click(answerTo('GM-A').getByRole('button', { name: '답변 등록' }));
    await waitFor(() => {
      expect(globalThis.fetch).toHaveBeenCalledTimes(3);
    });
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
