import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { axeViolations } from '../support/axe.js';
import { NARROW, PHONE, type Visit } from '../support/browser.js';
import { encodeCp949 } from '../support/cp949.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(90_000);

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, buffer: Buffer): NamedFile => ({ name, mimeType: 'text/csv', buffer });

const KOREAN = [
  '관리번호,품명,모델명,규격',
  'A1,스테인리스 텀블러,TB-500,보온 500ml',
  'A2,무선 이어폰,WE-20,블루투스 5.3',
  'A3,,X,',
  'A4,면 티셔츠,,남성용 니트',
  'A5,샘플,,',
].join('\r\n');

const ENGLISH = [
  ['Goods description', 'Material'],
  ['Stainless steel tumbler', 'double wall, vacuum'],
  ['Wireless earbuds', 'Bluetooth'],
  ["Men's T-shirt", 'cotton, knitted'],
] as const;

async function workbook(): Promise<NamedFile> {
  const rows = ENGLISH.map((cells) => cells.map((value) => ({ value, type: String })));
  return {
    name: 'goods.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeXlsxFile(rows, { sheet: 'Goods' }).toBuffer(),
  };
}

/** Enough rows to be at work for a while. */
const LONG = csv(
  'long.csv',
  Buffer.from(['description', ...Array.from({ length: 9_000 }, (_, row) => `leather wallet number ${row}`)].join('\n')),
);

/** Begins as the encrypted container that Office writes (MS-OFFCRYPTO) around a file with a password. */
function withPassword(): Buffer {
  const marks = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), marks, Buffer.alloc(512)]);
}

describe('classifying a file', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;
  openForEachTest(
    (visit, opened) => {
      portal = opened;
      current = visit;
      page = visit.page;
    },
    { acceptDownloads: true },
  );

  const step = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
  const choose = (file: NamedFile | NamedFile[]) => page.locator('input[type=file]').setInputFiles(file);
  const rows = () => page.getByRole('region', { name: /^(행별 결과|Results by row)$/ }).getByRole('row');
  const begin = async (language: string, file: NamedFile) => {
    await page.goto(`/${language}/hs/batch`);
    await choose(file);
    await step(/^(열 확인하기|Check the columns)$/).waitFor();
  };
  const start = () => page.getByRole('button', { name: /^(분류 시작|Start classifying)$/ }).click();
  const ended = () => step(/^(분류를 마쳤습니다|All rows are through)$/).waitFor({ timeout: 60_000 });

  it('goes from a CP949 file to results, bad rows and both downloads (ko)', async () => {
    await begin('ko', csv('품목.csv', encodeCp949(KOREAN)));
    await page.getByText(/한글 인코딩 CP949/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('열 확인하기');
    expect(await page.getByLabel(/^품명/).inputValue()).toBe('1');
    await page.getByRole('region', { name: '첫 품목 미리 보기' }).getByText('스테인리스 텀블러').waitFor();
    await start();
    await ended();
    expect(await page.getByText('100%').count()).toBe(0);
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('100%');

    await rows().nth(5).waitFor();
    expect(await rows().nth(1).innerText()).toMatch(/9617\.00.*%/s);
    expect(await rows().nth(3).innerText()).toMatch(/품명이 비어 있습니다/);
    expect(await rows().nth(5).innerText()).toMatch(/품명이 모호함/);
    await page.getByRole('button', { name: '오류가 난 행 1' }).click();
    await page.waitForURL('**&only=bad');
    await rows().nth(2).waitFor({ state: 'detached' });

    for (const kind of ['CSV', 'XLSX']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `${kind} 내려받기` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`품목-hs.${kind.toLowerCase()}`);
      const bytes = readFileSync(await download.path());
      if (kind === 'CSV') expect(bytes.toString('utf8')).toMatch(/^\ufeff.*HS 6단위 1순위/);
      else expect(bytes.subarray(0, 2).toString()).toBe('PK');
    }
    expect(current.complaints).toEqual([]);
  });

  it('takes an XLSX file with other column names, and puts a wrong choice right (en)', async () => {
    await begin('en', await workbook());
    await page.getByText(/sheet “Goods”/).waitFor();
    await page.getByLabel(/^Description/).selectOption('');
    await start();
    await page.getByText('Choose the column that describes the goods.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('description');
    await page.getByLabel(/^Description/).selectOption('0');
    await page.getByLabel(/^Model/).selectOption('0');
    await start();
    await page.getByText(/chosen above already/).waitFor();
    await page.getByLabel(/^Model/).selectOption('');
    await start();
    await ended();
    await rows().nth(3).waitFor();
    expect(await rows().nth(3).innerText()).toMatch(/6109/);
    await rows().nth(3).getByRole('link', { name: /^61/ }).first().click();
    await page.waitForURL('**/en/hs/tariff/61*');
  });

  it('reads UTF-8, and keeps the columns over a reload and a change of language', async () => {
    await begin('ko', csv('goods.csv', Buffer.from(KOREAN)));
    await page.getByLabel(/^규격/).selectOption('3');
    await page.reload();
    await page.getByRole('region', { name: '첫 품목 미리 보기' }).getByText('무선 이어폰').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await step('Check the columns').waitFor();
    expect(await page.getByLabel(/^Description/).inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Delete it and choose another' }).click();
    await step('Choose a file').waitFor();
    expect(await page.getByText('Files uploaded with this browser').count()).toBe(0);
  });

  it.each([
    ['ko', '여기서 멈추기', '멈췄습니다', /남은 [\d,]+행을 분류하려면/],
    ['en', 'Stop here', 'Stopped', /To classify the remaining [\d,]+ rows/],
  ] as const)(
    'survives a reload, and keeps what is done when it is stopped (%s)',
    async (language, stop, said, left) => {
      await begin(language, LONG);
      await start();
      await page.getByRole('progressbar').waitFor();
      await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0, undefined, {
        timeout: 60_000,
      });
      await page.reload();
      await page.getByRole('progressbar').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: stop }).click();
      await step(said).waitFor();
      await page.getByText(left).waitFor();
      expect(await rows().nth(1).innerText()).toMatch(/4202\./);
      await page.getByRole('button', { name: /^(다음|Next)$/ }).click();
      await page.waitForURL('**&page=2');
      await page.getByRole('rowheader', { name: '52', exact: true }).waitFor();
    },
  );

  it('deletes the data when asked, after asking back', async () => {
    await begin('ko', csv('goods.csv', Buffer.from(KOREAN)));
    await start();
    await ended();
    const address = page.url();
    await page.getByRole('button', { name: '내 자료 지우기' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '지우기' }).click();
    await step('파일 고르기').waitFor();
    await page.goto(address);
    await page.getByText(/이 브라우저에는 그런 파일이 없습니다/).waitFor();
    await page.getByRole('main').getByRole('link', { name: '다른 파일 분류하기' }).click();
    await step('파일 고르기').waitFor();
  });

  it('keeps a file from other browsers', async () => {
    await begin('en', csv('goods.csv', Buffer.from(KOREAN)));
    const other = await portal.visit();
    await other.page.goto(page.url());
    await other.page.getByText(/This browser has no such file/).waitFor();
    await other.close();
    await page.goto('/en/hs/batch');
    await page.getByRole('link', { name: 'goods.csv' }).click();
    await step('Check the columns').waitFor();
  });

  it.each([
    ['an empty file', csv('a.csv', Buffer.alloc(0)), /품목이 없습니다/],
    ['a header alone', csv('a.csv', Buffer.from('품명,규격\n')), /품목이 없습니다/],
    ['a picture', csv('a.png', Buffer.from('89504e470d0a1a0a', 'hex')), /표 파일이 아닙니다/],
    [
      'a picture called a table',
      csv('a.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /파일이 아닙니다/,
    ],
    ['old Excel', csv('a.xls', Buffer.from('x')), /옛 엑셀 형식/],
    ['a file with a password', csv('a.xlsx', withPassword()), /암호가 걸린/],
    ['a broken workbook', csv('a.xlsx', Buffer.from('PK\u0003\u0004 and nothing more')), /깨져|아닙니다/],
    ['too many rows', csv('a.csv', Buffer.from(`품명\n${'컵\n'.repeat(10_050)}`)), /10,000행보다 많습니다/],
    ['an open quotation mark', csv('a.csv', Buffer.from('품명,규격\n"컵,1\n병,2\n')), /큰따옴표/],
    ['a file too large', csv('a.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')), /10MB보다 큽니다/],
  ])('says what is wrong with %s, and what to do', async (_, file, said) => {
    await page.goto('/ko/hs/batch');
    await choose(file);
    await page.getByRole('alert').getByText(said).waitFor();
    await choose(csv('goods.csv', Buffer.from(KOREAN)));
    await step('열 확인하기').waitFor();
  });

  it('takes a file that is dropped', async () => {
    await page.goto('/ko/hs/batch');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return data;
    }, KOREAN);
    await page.getByText('파일을 여기에 끌어다 놓거나').dispatchEvent('drop', { dataTransfer: transfer });
    await step('열 확인하기').waitFor();
    await page.getByText('dropped.csv').waitFor();
  });

  it.each(['ko', 'en'])('gives an example to fill in that it takes itself (%s)', async (language) => {
    await page.goto(`/${language}/hs/batch`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^(예시 파일 내려받기|Download an example)/ }).click(),
    ]);
    await choose(csv('example.csv', readFileSync(await download.path())));
    await step(/^(열 확인하기|Check the columns)$/).waitFor();
    const mapped = await Promise.all(
      ['description', 'model', 'specification', 'id'].map((name) => page.locator(`select[name=${name}]`).inputValue()),
    );
    expect(mapped).toEqual(['1', '2', '3', '0']);
  });

  it('reads another sheet where a workbook has several, and gives as many candidates as asked for', async () => {
    const sheet = (name: string, goods: string) => ({
      sheet: name,
      data: [['Goods description'], [goods]].map((row) => row.map((value) => ({ value, type: String }))),
    });
    const bytes = await writeXlsxFile([sheet('Mugs', 'ceramic mug'), sheet('Shirts', 'cotton T-shirt')]).toBuffer();
    await begin('en', { name: 'sheets.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    const preview = page.getByRole('region', { name: 'The first goods' });
    await preview.getByText('ceramic mug').waitFor();
    const before = page.url();
    await page.getByLabel('Sheet').selectOption('Shirts');
    await page.getByRole('button', { name: 'Read again like this' }).click();
    await preview.getByText('cotton T-shirt').waitFor();
    expect(page.url()).not.toBe(before);
    await page.getByLabel('Candidates for each row').selectOption('5');
    await start();
    await ended();
    const results = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV/ }).click();
    const [header = ''] = readFileSync(await (await results).path(), 'utf8').split('\r\n');
    expect(header.match(/6 digits/g)?.length).toBeGreaterThanOrEqual(5);
    await page.goto(before);
    await page.getByText(/This browser has no such file/).waitFor();
  });

  it('shows how a text file was read, and reads it otherwise', async () => {
    await begin('ko', csv('품목.csv', encodeCp949(KOREAN.replaceAll(',', ';'))));
    expect(await page.getByLabel('글자 인코딩').inputValue()).toBe('cp949');
    expect(await page.getByLabel('구분 기호').inputValue()).toBe(';');
    await page.getByLabel('글자 인코딩').selectOption('utf-8');
    await page.getByRole('button', { name: '이대로 다시 읽기' }).click();
    await page
      .getByRole('alert')
      .getByText(/인코딩/)
      .waitFor();
    await page.getByLabel('글자 인코딩').selectOption('cp949');
    await page.getByLabel('구분 기호').selectOption(',');
    await page.getByRole('button', { name: '이대로 다시 읽기' }).click();
    await page.getByRole('cell', { name: 'A1;스테인리스 텀블러;TB-500;보온 500ml' }).waitFor();
    await page.reload();
    await page.getByText(/파일을 다시 골라 주세요/).waitFor();
  });

  it('says when the line is down, and keeps the choice of columns', async () => {
    await begin('en', csv('goods.csv', Buffer.from(KOREAN)));
    await page.route('**/start', (route) => route.abort());
    await start();
    await page
      .getByRole('alert')
      .getByText(/could not be reached/)
      .waitFor();
    expect(await page.getByLabel(/^Description/).inputValue()).toBe('1');
    await page.unroute('**/start');
    await start();
    await ended();
  });

  it.each(['ko', 'en'])('is accessible and fits at every step (%s)', async (language) => {
    for (const options of [{ viewport: PHONE, colorScheme: 'dark' }, { viewport: NARROW }] as const) {
      const own = await portal.visit({ reducedMotion: 'reduce', ...options });
      page = own.page;
      const look = async () => {
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          options.viewport.width,
        );
      };
      await page.goto(`/${language}/hs/batch`);
      await choose(csv('a.xls', Buffer.from('x')));
      await page.getByRole('alert').getByText('.xls', { exact: false }).waitFor();
      await look();
      await choose(csv('goods.csv', encodeCp949(KOREAN)));
      await step(/^(열 확인하기|Check the columns)$/).waitFor();
      await look();
      await start();
      await ended();
      await rows().nth(5).waitFor();
      await look();
      expect(own.complaints).toEqual([]);
      await own.close();
    }
  });
});
