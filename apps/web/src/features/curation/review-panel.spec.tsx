import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link } from 'react-router';
import { drawDialogs } from '../../../test/draw-dialogs.js';
import { OFFICER } from '../../../test/officer.js';
import { RECORD_VERSION } from '../../../test/record-version.js';
import { renderPage } from '../../../test/render-page.js';
import { OfficerContext } from '../../components/officers/officer-session.js';
import { ReviewPanel } from './review-panel.js';
import { useVersionAction } from './use-version-action.js';

const SUBMITTED = { ...RECORD_VERSION, state: 'SUBMITTED', editorIds: ['someone else'] } as const;

/** The page around the panel keeps what was done. */
function Panel() {
  const action = useVersionAction();
  return <ReviewPanel version={SUBMITTED} action={action} said="" />;
}

describe('the review of a record', () => {
  beforeAll(drawDialogs);
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('asks before a note to the author is left behind', async () => {
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() =>
        Promise.resolve(new Response(JSON.stringify({ data: { recordHistory: { versions: [] } } }))),
      );
    await renderPage(
      <OfficerContext value={OFFICER}>
        <Link to="/ko/elsewhere">elsewhere</Link>
        <Panel />
      </OfficerContext>,
      '/ko/officers/curation/versions/v1',
    );
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('검토 의견'), '근거 조문이 빠졌습니다.');
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    await user.click(await screen.findByRole('button', { name: '이 화면에 머물기' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('검토 의견').value).toBe('근거 조문이 빠졌습니다.');
  });
});
