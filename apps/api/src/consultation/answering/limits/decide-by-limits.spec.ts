import { describe, expect, it } from '@jest/globals';
import { readConsultationRecords } from '../../../knowledge/consultation/read-consultation-records.js';
import { parseStatement } from '../statement/parse-statement.js';
import { decideByLimits } from './decide-by-limits.js';
import { verdictText } from './verdict-text.js';

const { limits, faults } = readConsultationRecords('knowledge');

/** What the limits make of a text: "limit verdict", "ask slot", or the kind. */
function decide(text: string): string {
  const decision = decideByLimits(limits, parseStatement(text).statement);
  if (decision.kind === 'apply') return `${decision.judgement.limit.id} ${decision.judgement.verdict}`;
  return decision.kind === 'ask' ? `ask ${decision.slot}` : decision.kind;
}

describe('decideByLimits', () => {
  it('has limits without fault', () => {
    expect(faults).toEqual([]);
    expect(limits.length).toBeGreaterThan(10);
  });

  it.each([
    ['미국에서 직구 190달러', 'courier-from-us within'],
    ['미국에서 직구 200달러', 'courier-from-us within'],
    ['미국에서 직구 200.01달러', 'ask shipping'],
    ['미국에서 직구 물품값만 200.01달러', 'courier-from-us over'],
    ['미국에서 직구 배송비 포함 210달러', 'shipping'],
    ['미국에서 직구 배송비 포함 190달러', 'courier-from-us within'],
    ['미국에서 직구 250달러', 'courier-from-us over'],
    ['일본에서 직구 150달러', 'courier-from-elsewhere within'],
    ['일본에서 직구 151달러', 'ask shipping'],
    ['일본에서 직구 180달러', 'courier-from-elsewhere over'],
    ['미국에서 국제우편 180달러', 'post over'],
    ['미국에서 직구한 커피 180달러', 'courier-excluded-from-list over'],
    ['직구 100달러', 'courier-from-elsewhere within'],
    ['직구 180달러', 'ask country'],
    ['직구 300달러', 'courier-from-elsewhere over'],
    ['250달러', 'ask movement'],
    ['위스키 2병', 'ask movement'],
    ['여행에서 사 온 가방 800달러', 'traveller within'],
    ['여행에서 사 온 가방 801달러', 'traveller over'],
    ['입국 위스키 1L 2병', 'traveller-alcohol open'],
    ['입국 위스키 1L 3병', 'traveller-alcohol over'],
    ['입국 위스키 1L 1병 300달러', 'traveller-alcohol within'],
    ['18세 입국 위스키 1병', 'traveller-minor over'],
    ['입국 담배 2보루', 'traveller-tobacco over'],
    ['직구 와인 2병', 'ordered-alcohol over'],
    ['직구 영양제 6병', 'ordered-supplements open'],
    ['직구 판매용 100달러', 'sold-on over'],
    ['직구 20개 100달러', 'ask use'],
    ['현금 2만 달러 들고 입국', 'cash-in over'],
    ['이삿짐 TV 2개월 쓴 것', 'household-goods over'],
    ['위스키 1.5L 1병 500달러', 'ask movement'],
    ['직구 600만원', 'courier-from-elsewhere over'],
    ['직구 3만원', 'courier-from-elsewhere within'],
    ['여행에서 사 온 가방 2000유로', 'traveller over'],
    ['여행에서 사 온 가방 900유로', 'traveller open'],
    ['통관이 뭔가요', 'none'],
  ])('judges "%s" as %s', (text, expected) => {
    expect(decide(text)).toBe(expected);
  });

  it('taxes the whole price above the small-value exemption, though the goods have a limit of their own', () => {
    const decision = decideByLimits(limits, parseStatement('미국에서 직구한 영양제 2병 180달러').statement);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    expect(verdictText(decision.judgement, 'ko')).toBe(
      '말씀하신 180달러는 자가사용 물품의 소액면세 기준인 150달러를 넘으므로 한도를 빼지 않고 전체 가격에 세금이 붙습니다.',
    );
  });

  it('compares no foreign money without a rate', () => {
    expect(decide('일본에서 직구 19만원')).toBe('courier-from-elsewhere open');
    expect(decide('일본에서 직구 19만원 환율 1,400원')).toBe('courier-from-elsewhere within');
  });

  it('says what holds in each case instead of asking again', () => {
    const { statement } = parseStatement('직구 180달러');
    expect(decideByLimits(limits, statement, ['country']).kind).toBe('branches');
  });
});
