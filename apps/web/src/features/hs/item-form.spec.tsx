import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, useState } from 'react';
import { renderPage } from '../../../test/render-page.js';
import { EMPTY_ITEM, FIELD_LIMIT, type Item } from './item.js';
import { ItemForm } from './item-form.js';

function Form({ onSubmit, initial = EMPTY_ITEM }: { onSubmit: (item: Item) => void; initial?: Item }) {
  const [draft, setDraft] = useState(initial);
  return <ItemForm draft={draft} onChange={setDraft} onSubmit={onSubmit} descriptionRef={createRef()} />;
}

describe('ItemForm', () => {
  afterEach(cleanup);

  it('sends the trimmed item on Enter', async () => {
    const onSubmit = jest.fn();
    const user = userEvent.setup();
    await renderPage(<Form onSubmit={onSubmit} />, '/ko/hs');
    await user.type(screen.getByRole('textbox', { name: /재질·규격·성분/ }), ' 스테인리스');
    await user.type(screen.getByRole('textbox', { name: '물품 설명' }), '텀블러 {Enter}');
    expect(onSubmit).toHaveBeenCalledWith({ description: '텀블러', model: '', specification: '스테인리스' });
  });

  it('asks for a description and puts the focus there', async () => {
    const onSubmit = jest.fn();
    const user = userEvent.setup();
    await renderPage(<Form onSubmit={onSubmit} />, '/en/hs');
    await user.click(screen.getByRole('button', { name: 'Predict the code' }));
    const field = screen.getByRole('textbox', { name: 'Description' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('Write a description first.')).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('says by how much a field is too long, sends nothing and keeps it', async () => {
    const onSubmit = jest.fn();
    const user = userEvent.setup();
    const initial = { ...EMPTY_ITEM, description: 'pump', specification: 'x'.repeat(FIELD_LIMIT + 3) };
    await renderPage(<Form onSubmit={onSubmit} initial={initial} />, '/en/hs');
    expect(screen.getByText(/shorten it by 3 characters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Predict the code' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Material/ });
    expect(document.activeElement).toBe(field);
    expect(field.value).toHaveLength(FIELD_LIMIT + 3);
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
