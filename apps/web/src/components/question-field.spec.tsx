import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { renderPage } from '../../test/render-page.js';
import { QuestionField, type QuestionFieldProps } from './question-field.js';

function Harness(props: Partial<QuestionFieldProps>) {
  const [value, setValue] = useState(props.value ?? '');
  return (
    <QuestionField
      label="질문"
      placeholder=""
      hint="도움말"
      onSubmit={() => undefined}
      {...props}
      value={value}
      onChange={setValue}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '질문' });

describe('QuestionField', () => {
  afterEach(cleanup);

  it('sends the trimmed question on Enter, and starts a line on Shift+Enter', async () => {
    const onSubmit = jest.fn();
    const user = userEvent.setup();
    await renderPage(<Harness onSubmit={onSubmit} />);
    await user.type(field(), ' 신발{Shift>}{Enter}{/Shift}180달러{Enter}');
    expect(onSubmit.mock.calls).toEqual([['신발\n180달러']]);
  });

  it('leaves Enter to an input method that composes Hangul', async () => {
    const onSubmit = jest.fn();
    await renderPage(<Harness onSubmit={onSubmit} value="통관" />);
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(onSubmit).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('asks for a question when there is none, until something is typed', async () => {
    const onSubmit = jest.fn();
    const user = userEvent.setup();
    await renderPage(<Harness onSubmit={onSubmit} />);
    await user.click(screen.getByRole('button', { name: '보내기' }));
    expect(screen.getByRole('status').textContent).toBe('궁금한 점을 먼저 적어 주세요.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await user.type(field(), '통');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('says by how much a question is too long, keeps it and does not send it', async () => {
    const onSubmit = jest.fn();
    await renderPage(<Harness onSubmit={onSubmit} value={'a'.repeat(2003)} />, '/en/chat');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole('status').textContent).toBe(
      'A question can have 2,000 characters. Please shorten it by 3 characters.',
    );
    expect(field().value).toHaveLength(2003);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('says why nothing can be sent only to somebody who tries', async () => {
    const onSubmit = jest.fn();
    await renderPage(<Harness onSubmit={onSubmit} value="통관" blocked="답변 중입니다." />);
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole('status').textContent).toBe('답변 중입니다.');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('sends nothing, and finds no fault, when the click that stops an answer ends on the send button', async () => {
    function Stopping() {
      const [busy, setBusy] = useState(true);
      const stop = () => {
        flushSync(() => {
          setBusy(false);
        });
      };
      return <Harness onStop={busy ? stop : undefined} />;
    }
    const user = userEvent.setup();
    await renderPage(<Stopping />);
    await user.click(screen.getByRole('button', { name: '멈추기' }));
    expect(screen.getByRole('button', { name: '보내기' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
