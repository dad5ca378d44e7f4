import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(240_000);

const WORDS = {
  ko: {
    id: 'kotra-market-research',
    edit: '고치기',
    ready: '미리보기가 지금 내용과 같습니다.',
    asOf: '기준 시점',
    add: '요건 더하기',
    clause: '요건 문구 (한국어)',
    clauseInEnglish: '요건 문구 (영어)',
    pick: '다음 가운데 하나 더하기',
    asks: '무엇을 확인하는가',
    moved: /신청 가능 → 지금은 해당 없음/,
    faulty: /고칠 곳이 \d+군데 있어/,
    text: '텍스트(YAML)',
    yaml: '지식 폴더에 적히는 텍스트',
    submit: '저장하고 검토 요청',
    submitted: /검토를 요청했습니다/,
    own: /직접 작성한 내용이므로/,
    publish: '검토 완료, 게시',
    history: '처리 기록',
    restore: /제1판으로 되돌리기/,
  },
  en: {
    id: 'kotra-open-trade-office',
    edit: 'Edit',
    ready: 'The preview is up to date.',
    asOf: 'As of',
    add: 'Add: Condition',
    clause: 'Clause (Korean)',
    clauseInEnglish: 'Clause (English)',
    pick: 'Add to One of these',
    asks: 'What is asked',
    moved: /Qualifies → Not now/,
    faulty: /Not worked out anew/,
    text: 'Text (YAML)',
    yaml: 'As text of the knowledge folder',
    submit: 'Save and ask for review',
    submitted: /Handed over/,
    own: /another officer must review it/,
    publish: 'Approve and publish',
    history: 'What officers did',
    restore: /Go back to version 1/,
  },
} as const;

describe('editing support programmes', () => {
  let portal: PortalInBrowser;
  beforeAll(async () => {
    portal = await openPortal(WITH_OFFICERS);
  }, START_TIMEOUT_MS);
  afterAll(() => portal.close());

  it.each(['ko', 'en'] as const)(
    'leads from a draft with its preview to the public page, by two officers, on a phone too (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, close } = await portal.visit({
        reducedMotion: 'reduce',
        viewport: { width: language === 'ko' ? 1280 : 320, height: 900 },
      });
      await signInBrowser(page.context(), portal.origin, 'demo-support');
      await page.goto(`/${language}/officers/programmes?q=${words.id}`);
      await page.locator('tbody th a').first().click();
      await page.getByRole('button', { name: words.edit, exact: true }).click();
      await page.getByText(words.ready).waitFor();

      await page.getByLabel(words.asOf).fill('2026-11');
      await page.getByRole('button', { name: words.add, exact: true }).click();
      await page.getByText(words.faulty).waitFor();
      await page.getByLabel(words.clause).last().fill('중소기업');
      await page.getByLabel(words.clauseInEnglish).last().fill('SMEs');
      expect(await page.getByLabel(words.asks).inputValue()).toBe('size');
      await page.getByLabel(words.pick).selectOption('small');
      await page.getByText(words.ready).waitFor();
      await page.getByText(words.moved).first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );

      await page.getByRole('button', { name: words.text, exact: true }).click();
      const yaml = page.getByLabel(words.yaml);
      expect(await yaml.inputValue()).toContain('asOf: 2026-11');
      await yaml.fill((await yaml.inputValue()).replace(/- small/, '- sme'));
      await page.getByText(words.ready).waitFor();
      await page.getByRole('button', { name: words.submit }).click();
      await page.getByText(words.own).waitFor();

      await signInBrowser(page.context(), portal.origin, 'demo-supervisor');
      await page.reload();
      await page.getByRole('button', { name: words.publish }).click();
      await page.getByRole('button', { name: words.publish }).waitFor({ state: 'detached' });
      await page.getByText(words.history, { exact: true }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: words.restore }).waitFor();

      await page.goto(`/${language}/support/${words.id}`);
      await page
        .getByText(language === 'ko' ? '중소기업' : 'SMEs')
        .first()
        .waitFor();
      await page
        .getByText(/2026[-.년 ]*1?1|November 2026/)
        .first()
        .waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
