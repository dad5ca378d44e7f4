import { type Locator, type Page } from 'playwright-core';

/** Asked word for word by a record, so that the answer is that record, whichever way the search is tuned. */
export const SHOES_KO = '해외직구로 산 180달러짜리 신발, 세금을 내야 하나요?';
export const SHOES_EN = 'I ordered a USD 180 pair of shoes from abroad. Do I have to pay tax?';

/** The chat page as a person uses it, found by roles and names only. */
export class ChatDriver {
  readonly field: Locator;
  /** The questions asked so far, as headings. */
  readonly questions: Locator;
  /** The newest question with what came of it. */
  readonly newest: Locator;
  readonly stopButton: Locator;

  constructor(readonly page: Page) {
    const turns = page.getByRole('article');
    this.field = page.getByRole('textbox', { name: /^(질문|Your question)$/ });
    this.questions = turns.getByRole('heading', { level: 2 });
    this.newest = turns.last();
    this.stopButton = page.getByRole('button', { name: /^(멈추기|Stop)$/ });
  }

  async ask(question: string): Promise<void> {
    await this.field.fill(question);
    await this.field.press('Enter');
  }

  /** Waits until the newest turn has come to an end and returns the outcome that its answer shows. */
  async outcome(): Promise<string> {
    await this.page.locator('article:last-of-type[aria-busy="false"]').waitFor();
    return (await this.newest.getByRole('heading', { level: 3 }).first().innerText()).trim();
  }

  async askAndWait(question: string): Promise<string> {
    const before = await this.questions.count();
    await this.ask(question);
    await this.questions.nth(before).waitFor();
    return this.outcome();
  }
}
