import { type NarrowingStep, type Prediction } from '../src/features/hs/queries.js';

const both = (text: string) => ({ ko: text, en: text });

const ABOVE = { heading: both('가방·지갑'), chapter: both('가죽제품'), official: null };
const CASE = { code: '420211', written: '4202.11', title: both('여행가방'), ...ABOVE };
const HANDBAG = { code: '420221', written: '4202.21', title: both('핸드백'), ...ABOVE };
/** As a customs service's code file may name a line. */
const OFFICIAL = { ko: '시험용 공식 품명', en: null, validUntil: '2099-12-31', inForce: true };
const LINE = { code: '4202211090', written: '4202.21-1090', title: both('가죽 핸드백'), official: OFFICIAL };

/** A prediction for a bag that is open between two headings. */
export function bagPrediction(): Prediction {
  return {
    __typename: 'HsPrediction',
    sureness: 'UNSURE',
    sureFrom: 0.9,
    candidates: [
      { ...CASE, probability: 0.4 },
      { ...HANDBAG, probability: 0.3 },
    ],
    lines: [{ ...LINE, probability: 0.2 }],
    undecided: [
      { code: '4202', written: '4202', title: both('가방'), probability: 0.6 },
      { code: '4205', written: '4205', title: both('기타 가죽제품'), probability: 0.2 },
    ],
    similarRulings: [],
    guidance: {
      tariff: 'HSK 2025',
      asOf: '2025-01',
      notice: both('참고용 예측이며 법적 효력이 없습니다.'),
      rulingBody: both('관세평가분류원'),
      rulingUrl: 'https://unipass.customs.go.kr',
      legalBasis: '관세법 제86조',
      legalUrl: 'https://www.law.go.kr',
    },
  };
}

/** The narrowing of that bag: one question, after whose answer it is a handbag. */
export function bagNarrowing(answered: number): NarrowingStep {
  const asked = answered > 0;
  return {
    __typename: 'HsNarrowing',
    answered,
    questionLimit: 5,
    end: asked ? 'SETTLED' : null,
    answers: asked
      ? [{ questionId: 'within:4202', option: 1, text: both('어떤 가방인가요?'), label: both('핸드백') }]
      : [],
    lines: [{ ...LINE, probability: 0.6 }],
    candidates: asked
      ? [
          { ...HANDBAG, probability: 0.9 },
          { ...CASE, probability: 0.05 },
        ]
      : [
          { ...CASE, probability: 0.4 },
          { ...HANDBAG, probability: 0.3 },
        ],
    question: asked
      ? null
      : {
          id: 'within:4202',
          kind: 'WITHIN',
          text: both('어떤 가방인가요?'),
          hints: [],
          options: [
            { option: 0, label: both('여행가방') },
            { option: 1, label: both('핸드백') },
          ],
        },
  };
}
