import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link } from 'react-router';
import { drawDialogs } from '../../../test/draw-dialogs.js';
import { renderPage } from '../../../test/render-page.js';
import { DraftEditor } from './draft-editor.js';

const both = (ko: string, en: string) => ({ ko, en });
const DOCUMENT = {
  name: both('시험 사업', 'A programme'),
  body: both('기관', 'A body'),
  kind: 'consulting',
  stages: ['growing'],
  serves: [],
  summary: both('요약', 'Summary'),
  gives: [],
  criteria: [
    { clause: both('중소기업', 'SMEs'), test: { on: 'size', oneOf: ['sme', 'small'] } },
    { clause: both('부산', 'In Busan'), test: { on: 'region', oneOf: ['busan'] } },
  ],
  window: { type: 'rolling', note: both('수시', 'Always') },
  apply: both('누리집', 'Online'),
  documents: [both('신청서', 'Form')],
  link: 'https://example.org',
  asOf: '2026',
  confidence: 'general',
};
const VERSION = {
  id: 'v1',
  programmeId: 'a-programme',
  version: 1,
  revision: 1,
  state: 'DRAFT',
  origin: 'EDIT',
  document: JSON.stringify(DOCUMENT),
  authorName: '담당자',
  editorIds: [],
  reviewerName: null,
  reviewNote: null,
  changedAt: '2026-11-30T00:00:00Z',
} as const;
const option = (value: string, label: string) => ({ value, label });
const VOCABULARY = {
  stages: [option('growing', '수출 확대')],
  purposes: [],
  sizes: [option('small', '소기업'), option('sme', '중소기업')],
  regions: [option('busan', '부산')],
  certifications: [],
  facts: [],
  amounts: [],
  agreements: [],
  programmes: [],
};
const FAULTS = [{ field: 'serves', message: '하나 이상 고르거나 적어 주십시오.' }];

/** A server that finds the same fault in every draft, saves it, and refuses to take it for review. */
function serverFindsFault() {
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const { query } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { query: string };
    const refused = { __typename: 'ProgrammeVersionRefused', refusal: 'FAULTY', openVersionId: null, faults: [] };
    const data = {
      tryProgramme: { faults: FAULTS, preview: null },
      saveProgrammeDraft: { __typename: 'ProgrammeVersion', ...VERSION, revision: 2 },
      submitProgrammeDraft: refused,
    };
    expect(query).toMatch(/TryProgramme|SaveProgrammeDraft|SubmitProgrammeDraft/);
    return Promise.resolve(new Response(JSON.stringify({ data })));
  });
}

async function openEditor() {
  serverFindsFault();
  await renderPage(
    <>
      <Link to="/ko/elsewhere">다른 화면</Link>
      <DraftEditor version={VERSION} vocabulary={VOCABULARY} readOnly={false} />
    </>,
    '/ko/officers/programmes/a-programme',
  );
  return userEvent.setup();
}

const conditions = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: '요건 문구 (한국어)' });
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  screen.getByRole('button', { name }).focus();
  await user.keyboard('{Enter}');
};

describe('DraftEditor', () => {
  beforeAll(drawDialogs);
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('asks before changes that are not saved are left behind, and keeps them when one stays', async () => {
    const user = await openEditor();
    const [first] = conditions();
    await user.type(first ?? document.body, '만');
    await user.click(screen.getByRole('link', { name: '다른 화면' }));
    const dialog = await screen.findByRole('alertdialog', { name: '저장하지 않고 나가시겠습니까?' });
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: '이 화면에 머물기' }));
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
    expect(conditions()[0]?.value).toBe('중소기업만');

    await user.click(screen.getByRole('link', { name: '다른 화면' }));
    await press(user, '저장하지 않고 나가기');
    await user.click(screen.getByRole('link', { name: '다른 화면' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('lets one leave without a question when nothing was changed', async () => {
    const user = await openEditor();
    await user.click(screen.getByRole('link', { name: '다른 화면' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('keeps the keyboard at the work when conditions are added, moved and removed', async () => {
    const user = await openEditor();
    await press(user, '요건 더하기');
    expect(document.activeElement).toBe(conditions()[2]);
    await user.keyboard('수출 초보');
    expect(conditions()[2]?.value).toBe('수출 초보');

    await press(user, '요건 3: 위로 옮기기');
    expect(conditions().map(({ value }) => value)).toEqual(['중소기업', '수출 초보', '부산']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '요건 2: 위로 옮기기' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '요건 1: 아래로 옮기기' }));

    await press(user, '요건 1 빼기');
    expect(conditions().map(({ value }) => value)).toEqual(['중소기업', '부산']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '요건 더하기' }));

    await press(user, '소기업 빼기');
    expect(document.activeElement?.tagName).toBe('SELECT');
    expect(screen.queryByRole('button', { name: '소기업 빼기' })).toBeNull();
  });

  it('says in Korean why a draft is not taken for review', async () => {
    const user = await openEditor();
    await screen.findByRole('heading', { name: '고칠 곳 1군데' });
    expect(screen.getAllByText(/하나 이상 고르거나 적어 주십시오/).length).toBeGreaterThan(0);
    await press(user, '저장하고 검토 요청');
    expect(await screen.findByText('아직 고칠 곳이 있습니다.')).toBeTruthy();
  });
});
