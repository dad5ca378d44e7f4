import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Link } from 'react-router';
import { drawDialogs } from '../../../test/draw-dialogs.js';
import { RECORD_VERSION } from '../../../test/record-version.js';
import { renderPage } from '../../../test/render-page.js';
import { useTexts } from '../../i18n/texts.js';
import { DraftEditor, type Said } from './draft-editor.js';
import { useVersionAction } from './use-version-action.js';

const fault = (field: string, code: string, recordId: string | null = null) => ({
  field,
  code,
  message: `English words of ${code}`,
  recordId,
});
const FAULTS = [fault('answer.ko', 'EMPTY'), fault('variants.ko.1', 'ASKED_ELSEWHERE', 'kt1-001')];

/** A server that saves every draft and finds the same faults in it when it is handed over. */
function serverFindsFaults() {
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => {
    const data = {
      saveRecordDraft: { __typename: 'RecordVersion', ...RECORD_VERSION, revision: 2 },
      submitRecordDraft: {
        __typename: 'RecordVersionRefused',
        refusal: 'FAULTY',
        openVersionId: null,
        faults: FAULTS,
      },
    };
    return Promise.resolve(new Response(JSON.stringify({ data })));
  });
}

async function openEditor(language: 'ko' | 'en' = 'ko') {
  serverFindsFaults();
  await renderPage(
    <>
      <Link to={`/${language}/elsewhere`}>elsewhere</Link>
      <Editor />
    </>,
    `/${language}/officers/curation/versions/v1`,
  );
  return userEvent.setup();
}

/** The page around the editor keeps what was done. */
function Editor() {
  const t = useTexts('curation');
  const action = useVersionAction();
  const [said, setSaid] = useState<Said>('saved');
  return <DraftEditor version={RECORD_VERSION} action={action} said={t(`version.${said}`)} onAct={setSaid} />;
}

describe('the editor of a record', () => {
  beforeAll(drawDialogs);
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it.each([
    [
      'ko',
      '검토 요청',
      ['답변 (한국어): 비어 있습니다.', '다른 표현 (한국어) 2번째 줄: 다른 기록에 같은 표현이 있습니다: kt1-001'],
    ],
    [
      'en',
      'Ask for review',
      ['Answer (Korean): is empty.', 'Other wordings (Korean), line 2: another record has the same wording: kt1-001'],
    ],
  ] as const)('words the faults of a draft in the language of the page (%s)', async (language, submit, said) => {
    const user = await openEditor(language);
    await user.click(screen.getByRole('button', { name: submit }));
    await screen.findByRole('link', { name: 'kt1-001' });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(said);
  });

  it('asks before leaving with changes that are not saved, and no more once they are', async () => {
    const user = await openEditor();
    await user.type(screen.getByLabelText('답변 (한국어)'), '됩니다.');
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    await user.click(await screen.findByRole('button', { name: '이 화면에 머물기' }));
    expect(screen.getByText('저장하지 않은 내용이 있습니다.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '저장' }));
    await screen.findByText('저장했습니다.');
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
