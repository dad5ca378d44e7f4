/** Replies of the server about one programme, as the export support pages read them. */
const PROGRAMME = {
  id: 'voucher',
  name: '수출바우처',
  body: '시험 기관',
  kind: 'money',
  serves: [{ value: 'find-buyers', label: '바이어 발굴' }],
  summary: '요약입니다.',
  gives: [{ what: '바우처', amount: null, sharePercent: null, cap: null }],
  window: { state: 'NOTICE', closes: null, daysLeft: null, nextOpens: null, usualMonths: [1], note: '공고합니다.' },
  before: [],
  notBeside: [],
  apply: '온라인으로 신청합니다.',
  documents: ['신청서'],
  link: 'https://example.org',
  legal: [],
  asOf: '2025',
  confidence: 'GENERAL',
};

export const OPTIONS = {
  sizes: [{ value: 'small', label: '소기업' }],
  regions: [{ value: 'busan', label: '부산' }],
  goals: [{ value: 'find-buyers', label: '바이어 발굴' }],
  bodies: [{ value: 'kotra', label: '코트라' }],
  countries: [{ value: 'VN', label: '베트남' }],
  industries: [
    { value: 'C', label: '제조업' },
    { value: 'C26', label: '전자부품, 컴퓨터, 영상, 음향 및 통신장비 제조업' },
    { value: 'J58', label: '출판업' },
  ],
  programmes: [{ value: 'voucher', label: '수출바우처' }],
};

export function supportMatches(answered: boolean) {
  return {
    __typename: 'SupportMatches',
    asOf: '2026-11-29',
    total: 1,
    byStatus: [{ status: answered ? 'NOT_NOW' : 'TO_CONFIRM', count: 1 }],
    byBody: [{ body: 'kotra', count: 1 }],
    matches: [
      {
        status: answered ? 'NOT_NOW' : 'TO_CONFIRM',
        inTurn: true,
        tally: { met: 0, unmet: answered ? 1 : 0, unknown: answered ? 0 : 1 },
        unknowns: answered ? [] : ['국세·지방세 체납 없음'],
        against: answered ? ['국세·지방세 체납 없음'] : [],
        changes: answered ? ['국세·지방세 체납을 해소합니다.'] : [],
        programme: PROGRAMME,
      },
    ],
    nextQuestions: answered
      ? []
      : [{ id: 'arrears:tax', kind: 'YES_NO', label: '국세·지방세 체납이 있음', decides: 1 }],
  };
}

/** The same programme with everything that explains its status. */
export function explainedMatch(answered: boolean) {
  return {
    __typename: 'SupportMatches',
    asOf: '2026-11-29',
    matches: [
      {
        status: answered ? 'NOT_NOW' : 'TO_CONFIRM',
        parts: [{ name: 'goals', value: 1, weight: 1, why: '목표에 맞습니다.' }],
        criteria: [
          {
            id: 'no-arrears',
            clause: '체납이 없을 것',
            required: '국세·지방세 체납 없음',
            verdict: answered ? 'UNMET' : 'UNKNOWN',
            firm: answered ? '국세·지방세 체납 있음' : null,
          },
        ],
        changes: [],
        programme: PROGRAMME,
      },
    ],
  };
}
