import { type Language } from '../../common/language.js';
import { type RowFault } from './batch-item.js';

/** Words of the result files. */
export interface ResultTexts {
  readonly sheet: string;
  readonly row: string;
  readonly status: string;
  readonly reason: string;
  readonly vague: string;
  readonly yes: string;
  readonly statuses: Readonly<Record<'done' | 'bad' | 'pending', string>>;
  readonly faults: Readonly<Record<RowFault['code'], string>>;
  readonly code: (rank: number) => string;
  readonly line: (rank: number) => string;
  readonly probability: (column: string) => string;
}

export const RESULT_TEXTS: Readonly<Record<Language, ResultTexts>> = {
  ko: {
    sheet: 'HS 품목분류 예측',
    row: '원본 행',
    status: '상태',
    reason: '사유',
    vague: '설명이 모호함',
    yes: '예',
    statuses: { done: '완료', bad: '오류', pending: '미처리' },
    faults: {
      DESCRIPTION_MISSING: '품명이 비어 있습니다.',
      FIELD_TOO_LONG: '10,000자를 넘는 칸이 있습니다.',
      TOO_MANY_CELLS: '열보다 칸이 많습니다. 쉼표가 든 글은 큰따옴표로 묶어 주세요.',
      CODE_ONLY: '품명이 번호나 코드뿐입니다. 코드는 관세율표에서 찾고, 여기에는 물품의 이름을 적어 주세요.',
      NO_WORDS: '물품을 나타내는 낱말이 없습니다.',
      PREDICTION_FAILED: '이 행은 분류하지 못했습니다. 따로 다시 시도해 주세요.',
    },
    code: (rank) => `HS 6단위 ${rank}순위`,
    line: (rank) => `HSK 10단위 ${rank}순위`,
    probability: (column) => `${column} 확률`,
  },
  en: {
    sheet: 'HS code prediction',
    row: 'Source row',
    status: 'Status',
    reason: 'Reason',
    vague: 'Vague description',
    yes: 'yes',
    statuses: { done: 'done', bad: 'bad', pending: 'not done' },
    faults: {
      DESCRIPTION_MISSING: 'The description is empty.',
      FIELD_TOO_LONG: 'A cell is longer than 10,000 characters.',
      TOO_MANY_CELLS: 'More cells than columns; put quotation marks around texts with a comma.',
      CODE_ONLY: 'The description is only a number or code; look it up in the tariff, or name the goods.',
      NO_WORDS: 'No words name the goods.',
      PREDICTION_FAILED: 'This row could not be classified; try it by itself.',
    },
    code: (rank) => `HS code ${rank} (6 digits)`,
    line: (rank) => `Korean line ${rank} (10 digits)`,
    probability: (column) => `${column} probability`,
  },
};
