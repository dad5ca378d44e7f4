import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { DESKTOP, NARROW, PHONE, type Visit } from '../support/browser.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { expectWellBuilt, openForEachTest } from '../support/visits.js';

jest.setTimeout(90_000);

const WORDS = {
  ko: {
    goods: /무엇을 만들거나/,
    type: '화장품',
    never: '아니요',
    size: '소기업',
    region: '부산',
    goal: '바이어 발굴',
    submit: '결과 보기',
    results: '결과',
    skip: '모르겠습니다',
    conditions: /^요건 \d+개/,
    verdict: /^(충족|충족하지 않음|아직 모름)$/,
    clear: '답 모두 지우기',
    cleared: '저장된 답을 모두 지웠습니다.',
    back: '내 요건과 대조하기',
    question: '결과를 더 좁히는 질문',
  },
  en: {
    goods: /What do you make/,
    type: 'cosmetics',
    never: 'No',
    size: 'small enterprise',
    region: 'Busan',
    goal: 'finding buyers',
    submit: 'See results',
    results: 'Results',
    skip: 'I don’t know',
    conditions: /^\d+ conditions/,
    verdict: /^(Met|Not met|Not known yet)$/,
    clear: 'Delete all answers',
    cleared: 'All saved answers are deleted.',
    back: 'Check it against my firm',
    question: 'A question that narrows the results',
  },
} as const;
const LANGUAGES = ['ko', 'en'] as const;

describe('finding export support', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;
  openForEachTest((visit, opened) => {
    portal = opened;
    current = visit;
    page = visit.page;
  });

  async function answer(language: (typeof LANGUAGES)[number]) {
    const words = WORDS[language];
    await page.goto(`/${language}/support`);
    await page.getByRole('textbox', { name: words.goods }).fill(words.type);
    await page.getByRole('button', { name: /^33/ }).first().click();
    await page.getByRole('radio', { name: words.never, exact: true }).check();
    await page.getByRole('radio', { name: words.size, exact: true }).check();
    await page.getByRole('checkbox', { name: words.region, exact: true }).check();
    await page.getByRole('checkbox', { name: words.goal }).check();
    await page.getByRole('button', { name: words.submit }).click();
    await page.getByRole('list', { name: words.results, exact: true }).waitFor();
  }
  const cards = (language: (typeof LANGUAGES)[number]) =>
    page.getByRole('list', { name: WORDS[language].results, exact: true }).locator(':scope > li');

  const withConditions = (language: (typeof LANGUAGES)[number]) =>
    cards(language)
      .filter({ has: page.getByText(WORDS[language].conditions) })
      .first();

  it.each(LANGUAGES)('goes from five answers to conditions, a programme and back (%s)', async (language) => {
    const words = WORDS[language];
    await answer(language);
    expect(await cards(language).count()).toBe(10);
    await withConditions(language).getByText(words.conditions).click();
    await withConditions(language).getByText(words.verdict).first().waitFor();

    const question = page.getByRole('region', { name: words.question });
    const asked = await question.locator('[id$="-label"], label').first().innerText();
    await question.getByRole('button', { name: words.skip }).click();
    await question.getByText(asked, { exact: true }).waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);

    await cards(language).first().getByRole('heading', { level: 3 }).getByRole('link').click();
    await page.waitForURL(`**/${language}/support/*`);
    await page.getByRole('link', { name: words.back }).click();
    await cards(language).first().waitFor();
    expect(await page.getByRole('checkbox', { name: words.region, exact: true }).isChecked()).toBe(true);

    await page.getByRole('button', { name: words.clear }).click();
    await page.getByText(words.cleared).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => localStorage.getItem('gwanmun.support-answers'))).toBeNull();
    expect(current.complaints).toEqual([]);
  });

  it('opens a shared link with its answers, and keeps none of them until one is changed', async () => {
    const answers = { products: [], regions: ['jeju'], goals: [], money: {}, said: {}, industries: [], skipped: [] };
    const fragment = Buffer.from(JSON.stringify(answers)).toString('base64url');
    await page.goto(`/en/support#a=${fragment}`);
    await cards('en').first().waitFor();
    expect(await page.getByRole('checkbox', { name: 'Jeju', exact: true }).isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('gwanmun.support-answers'))).toBeNull();
  });

  it('can be answered with the keyboard', async () => {
    await page.goto('/en/support');
    await page.getByRole('radio', { name: 'small enterprise' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await cards('en').first().waitFor();
  });

  it.each(
    ['/support', '/support/mss-export-voucher', '/support/nothing'].flatMap((path) => [
      [`/ko${path}`, DESKTOP] as const,
      [`/en${path}`, PHONE] as const,
    ]),
  )('%s is well built on a desktop, a phone and at 320 pixels', async (address, viewport) => {
    await expectWellBuilt(portal, address, { viewport });
  });

  it('fits 320 pixels with results and an open card', async () => {
    await page.setViewportSize(NARROW);
    await answer('ko');
    await withConditions('ko').getByText(WORDS.ko.conditions).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  });
});
