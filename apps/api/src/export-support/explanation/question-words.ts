import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Amount, type Fact } from '../../knowledge/programmes/vocabulary.js';
import { words } from './wording.js';

/** Facts and amounts as a firm is asked for them. */

export const FACT_QUESTIONS: Record<Fact, Bilingual> = {
  'makes-goods-itself': words('수출할 물품을 직접 만듭니까?', 'Does the firm make the goods itself?'),
  'supplies-exporters': words(
    '수출기업에 원재료나 부품을 공급합니까?',
    'Does the firm supply exporters with materials or parts?',
  ),
  'imports-inputs': words('원재료를 수입합니까?', 'Does the firm import its materials?'),
  'goods-originate-in-korea': words(
    '물품이 협정의 원산지결정기준을 충족합니까?',
    'Do the goods meet the agreement’s rule of origin?',
  ),
  'has-origin-manager': words('원산지관리전담자를 두고 있습니까?', 'Does the firm have an origin manager?'),
  'in-simplified-drawback-table': words(
    '물품의 HS 번호가 간이정액환급률표에 있습니까?',
    'Are the goods in the table of simplified drawback rates?',
  ),
  'gets-other-duty-relief': words(
    '같은 물품에 다른 관세 감면을 받습니까?',
    'Does the firm get another relief of duty for the same goods?',
  ),
  'hard-to-make-in-korea': words(
    '국내에서 제작하기 어렵다는 확인을 받은 물품입니까?',
    'Are the goods confirmed as hard to make in Korea?',
  ),
  'statutory-ground-for-deferral': words(
    '재해, 큰 손실, 사업 위기와 같은 어려움이 있습니까?',
    'Does the firm suffer from a disaster, heavy losses or a crisis of its business?',
  ),
  'has-buyer': words('거래할 해외 바이어가 있습니까?', 'Does the firm have a buyer abroad?'),
  'has-export-contract': words('수출계약을 맺었습니까?', 'Does the firm have an export contract?'),
  'buyer-has-insurance-limit': words(
    '한국무역보험공사에서 바이어의 보험한도를 받았습니까?',
    'Has K-SURE set an insurance limit for the buyer?',
  ),
  'has-unpaid-export-claim': words('받지 못한 수출대금이 있습니까?', 'Is the firm still owed for exports?'),
  'has-trouble-at-foreign-customs': words(
    '해외 세관에서 통관에 어려움을 겪고 있습니까?',
    'Does the firm have trouble at a customs office abroad?',
  ),
  'harmed-by-trade-measures': words(
    '외국의 관세나 통상 조치로 피해를 보았거나 볼 우려가 있습니까?',
    'Is the firm harmed by another country’s tariffs or trade measures, or likely to be?',
  ),
  'sells-online': words('해외에 온라인으로 판매합니까?', 'Does the firm sell abroad online?'),
  'owns-trade-mark': words('등록한 상표가 있습니까?', 'Does the firm own a trade mark?'),
  'holds-ip-right': words(
    '특허, 상표, 디자인 같은 지식재산권이 있습니까?',
    'Does the firm hold a patent, trade mark, design or the like?',
  ),
  'faces-ip-dispute': words(
    '지식재산 분쟁을 겪고 있습니까?',
    'Does the firm face a dispute about intellectual property?',
  ),
  'has-lead-company': words(
    '해외에 함께 나갈 대기업이나 공공기관이 있습니까?',
    'Is there a larger company or public body with which the firm goes abroad?',
  ),
  'kita-member': words('한국무역협회 회원사입니까?', 'Is the firm a member of KITA, the trade association?'),
  'exports-services': words('서비스를 수출합니까?', 'Does the firm export services?'),
  'invests-abroad': words('해외에 투자했거나 투자하려고 합니까?', 'Does the firm invest abroad, or mean to?'),
  'overdue-loans': words('연체하고 있는 대출이 있습니까?', 'Does the firm have overdue loans?'),
};

export const AMOUNT_QUESTIONS: Record<Amount, Bilingual> = {
  'drawback-in-either-of-two-years': words(
    '직전 2년 가운데 환급을 더 많이 받은 해의 환급액은 얼마입니까?',
    'How much duty was drawn back in the larger of the two years before?',
  ),
  'drawback-this-year': words('올해 관세를 얼마나 환급받았습니까?', 'How much duty was drawn back this year?'),
  'duty-on-goods': words('해당 물품의 관세액은 얼마입니까?', 'How much is the duty on the goods?'),
  'exports-july-to-june': words(
    '지난해 7월부터 올해 6월까지 수출액은 얼마입니까?',
    'How much did the firm export from July of last year to June of this year?',
  ),
};
