import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page.js';
import { ScreeningPage } from './screening-page.js';

const GROUPS = [
  {
    rank: 0,
    meanScore: 0.41,
    declarations: 12,
    red: 5,
    traits: [
      { trait: 'logUnitPrice', deviation: 2.1 },
      { trait: 'taxRate', deviation: -0.8 },
    ],
  },
  { rank: 1, meanScore: 0.1, declarations: 30, red: 0, traits: [] },
];
const OFFICER = { id: 'kim', name: '김', roles: ['screening'], office: '30', operations: ['declaration.read'] };

/** A server with two groups and an empty worklist. @returns what worklists were asked for */
function serverWithGroups(): Record<string, unknown>[] {
  const asked: Record<string, unknown>[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const { query, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      query: string;
      variables: { input?: Record<string, unknown> };
    };
    if (query.includes('screeningWorklist') && variables.input) asked.push(variables.input);
    const data = {
      officerSession: { canSignIn: true, demo: false, officer: OFFICER, life: null },
      openDeclarationGroups: GROUPS,
      screeningWorklist: { total: 0, next: null, red: 0.05, yellow: 0.15, levels: [], curve: [], declarations: [] },
    };
    return Promise.resolve(new Response(JSON.stringify({ data })));
  });
  return asked;
}

describe('the groups of the worklist', () => {
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('are named by what sets them apart, with how many are open and how many to inspect', async () => {
    serverWithGroups();
    await renderPage(<ScreeningPage />, '/en/officers/screening');
    const select = await screen.findByRole('combobox', { name: 'Companies and goods' });
    await within(select).findByRole('option', {
      name: 'Group ranked 1 by risk: high price per kilogram, low tax rate (%) · mean risk 41% · 12 open, 5 to inspect',
    });
    within(select).getByRole('option', { name: 'Group ranked 2 by risk · mean risk 10% · 30 open, 0 to inspect' });
  });

  it('are shown alone when chosen, under their name, until all are asked for again', async () => {
    const asked = serverWithGroups();
    const user = userEvent.setup();
    await renderPage(<ScreeningPage />, '/ko/officers/screening');
    const select = await screen.findByRole('combobox', { name: '업체·품목 묶음' });
    await within(select).findByRole('option', { name: /위험 1위 묶음/ });
    await user.selectOptions(select, '0');
    await screen.findByRole('heading', { name: '위험 1위 묶음: kg당 가격 높음, 세율(%) 낮음' });
    await waitFor(() => {
      expect(asked.at(-1)).toMatchObject({ group: 0 });
    });
    await user.click(await screen.findByRole('button', { name: '모든 묶음 보기' }));
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: /위험 1위 묶음/ })).toBeNull();
    });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '업체·품목 묶음' }).value).toBe('');
  });

  it('are let go when what is shown is not open, whose groups are of earlier periods', async () => {
    const asked = serverWithGroups();
    const user = userEvent.setup();
    await renderPage(<ScreeningPage />, '/ko/officers/screening?group=7');
    await screen.findByRole('heading', { name: '위험 8위 묶음' });
    await user.selectOptions(screen.getByRole('combobox', { name: '상태' }), 'DONE');
    await waitFor(() => {
      expect(asked.at(-1)).toMatchObject({ state: 'DONE', group: null });
    });
    expect(screen.queryByRole('combobox', { name: '업체·품목 묶음' })).toBeNull();
  });
});
