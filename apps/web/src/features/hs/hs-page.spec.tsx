import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bagNarrowing, bagPrediction } from '../../../test/hs-replies.js';
import { renderPage } from '../../../test/render-page.js';
import { HsPage } from './hs-page.js';

/** Answers each GraphQL request by the name of its operation; a function sees the variables. */
function serverAnswers(replies: Readonly<Record<string, (variables: Record<string, unknown>) => unknown>>) {
  return jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const { query, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      query: string;
      variables: Record<string, unknown>;
    };
    const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    const data = replies[name]?.(variables);
    return Promise.resolve(
      data === undefined ? new Response('{}', { status: 500 }) : new Response(JSON.stringify({ data })),
    );
  });
}

const BAG = '/ko/hs?d=%EA%B0%80%EB%B0%A9';
const firstCode = () =>
  within(screen.getAllByRole('listitem').find((item) => item.dataset.first === 'true') ?? document.body);

describe('HsPage', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = () => undefined;
    sessionStorage.clear();
  });
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('says plainly between which headings it is not sure', async () => {
    serverAnswers({ PredictHs: () => ({ predictHs: bagPrediction() }) });
    await renderPage(<HsPage />, BAG);
    expect(await screen.findByText('다음 호들 가운데 어느 것인지 확실하지 않습니다.')).toBeTruthy();
    expect(screen.getByText(/참고용 예측이며/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: '4202' })[0]?.getAttribute('href')).toBe('/ko/hs/tariff/4202');
    expect(screen.getByRole('link', { name: '4202.21-1090' }).getAttribute('href')).toBe('/ko/hs/tariff/4202211090');
  });

  it('asks one question at a time, re-ranks, and goes back', async () => {
    const user = userEvent.setup();
    serverAnswers({
      PredictHs: () => ({ predictHs: bagPrediction() }),
      HsNarrowing: ({ answers }) => ({ hsNarrowing: bagNarrowing((answers as unknown[]).length) }),
    });
    await renderPage(<HsPage />, BAG);
    await user.click(await screen.findByRole('button', { name: '질문 시작' }));
    const question = await screen.findByRole('group', { name: '어떤 가방인가요?' });
    expect(within(question).getByText('질문 1 / 최대 5')).toBeTruthy();
    expect(within(question).getByRole('button', { name: '모르겠습니다' })).toBeTruthy();
    await user.click(within(question).getByRole('button', { name: '핸드백' }));
    expect(await screen.findByText('질문을 마쳤습니다')).toBeTruthy();
    expect(screen.getByText(/이제 1순위는 4202.21/)).toBeTruthy();
    expect(firstCode().getByText(/1계단 오름/)).toBeTruthy();
    expect(firstCode().getByText('60%')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: '이전 질문' }));
    expect(await screen.findByRole('group', { name: '어떤 가방인가요?' })).toBeTruthy();
    expect(firstCode().getByRole('heading', { level: 3, name: '4202.11 여행가방' })).toBeTruthy();
  });

  it('finds the answers of a link again, with their words', async () => {
    const sent = jest.fn();
    serverAnswers({
      PredictHs: () => ({ predictHs: bagPrediction() }),
      HsNarrowing: ({ answers }) => {
        sent(answers);
        return { hsNarrowing: bagNarrowing((answers as unknown[]).length) };
      },
    });
    await renderPage(<HsPage />, `${BAG}&answers=within:4202~1`);
    expect(await screen.findByText('질문을 마쳤습니다')).toBeTruthy();
    expect(sent).toHaveBeenCalledWith([{ questionId: 'within:4202', option: 1 }]);
    expect(screen.getByText('어떤 가방인가요?').nextElementSibling?.textContent).toBe('핸드백');
    expect(firstCode().getByRole('heading', { level: 3, name: '4202.21 핸드백' })).toBeTruthy();
  });

  it('shows the official name of a line beside the plain one, marked as such', async () => {
    serverAnswers({ PredictHs: () => ({ predictHs: bagPrediction() }) });
    await renderPage(<HsPage />, BAG);
    const official = await screen.findByText('시험용 공식 품명');
    expect(official.parentElement?.textContent).toBe('관세청 품목명 시험용 공식 품명');
    expect(screen.getByText('가죽 핸드백', { exact: false })).toBeTruthy();
  });

  it('keeps what was typed when the server fails, and tries again', async () => {
    const user = userEvent.setup();
    serverAnswers({});
    await renderPage(<HsPage />, BAG);
    const again = await screen.findByRole('button', { name: '다시 시도' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '물품 설명' }).value).toBe('가방');
    serverAnswers({ PredictHs: () => ({ predictHs: bagPrediction() }) });
    await user.click(again);
    expect(await screen.findByRole('list', { name: '후보 코드' })).toBeTruthy();
  });

  it('says that there is no model and leads to the tariff', async () => {
    serverAnswers({ PredictHs: () => ({ predictHs: { __typename: 'HsUnavailable', missing: 'MODEL' } }) });
    await renderPage(<HsPage />, BAG);
    expect(await screen.findAllByText(/예측 모형이 없어/)).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: '관세율표 찾아보기' }).length).toBeGreaterThan(1);
  });

  it('takes the code that goods were cleared under, and thanks', async () => {
    const user = userEvent.setup();
    const sent = jest.fn();
    serverAnswers({
      PredictHs: () => ({ predictHs: bagPrediction() }),
      SubmitHsFeedback: ({ input }) => {
        sent(input);
        return { submitHsFeedback: { __typename: 'HsFeedbackStored', redacted: false } };
      },
    });
    await renderPage(<HsPage />, BAG);
    await user.click(await screen.findByRole('button', { name: '실제로 통관된 코드 알려 주기' }));
    await user.type(screen.getByRole('textbox', { name: /통관된 코드/ }), '4202.21');
    await user.click(screen.getByRole('button', { name: '보내기' }));
    expect(await screen.findByText(/고맙습니다/)).toBeTruthy();
    expect(sent).toHaveBeenCalledWith({ item: { description: '가방' }, clearedCode: '4202.21' });
  });
});
