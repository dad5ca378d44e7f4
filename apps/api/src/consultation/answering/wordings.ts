import { type Language } from '../../common/language.js';
import { type Outcome } from '../reply.js';

/** What the portal says when it does not answer from a record. Each says what can be done next. */
export const WORDINGS: Readonly<Record<Language, Readonly<Record<Exclude<Outcome, 'answer'>, string>>>> = {
  ko: {
    clarify:
      '무엇을 알고 싶으신지 조금 더 알려 주십시오. 예를 들어 무슨 물건인지, 어떻게 들여오는지(직구, 우편, 여행자 휴대품, 이사), 세금·서류·기간 중 무엇이 궁금한지 덧붙이시면 됩니다. 아래에서 가까운 질문을 고르셔도 됩니다.',
    out_of_scope:
      '저는 수출입 통관과 관세에 관한 질문에만 답할 수 있습니다. 해외직구, 여행자 휴대품, 수입신고, 수출, FTA처럼 통관에 관해 궁금한 점을 물어봐 주십시오.',
    no_evidence:
      '이 질문에 답할 근거가 되는 검토된 상담 기록을 찾지 못했습니다. 짐작으로 답하지 않겠습니다. 표현을 바꾸어 다시 물어보시거나, 관세청 고객지원센터(국번 없이 125)에 문의하시기 바랍니다.',
  },
  en: {
    clarify:
      'Could you say a little more about what you want to know? For example what the goods are, how they come in (online purchase, post, in your luggage, with a move), and whether it is about tax, papers or time. Or pick the closest question below.',
    out_of_scope:
      'I can only answer questions about customs clearance and duty in Korea. Ask me about online purchases from abroad, what travellers may bring, import and export declarations, free trade agreements and the like.',
    no_evidence:
      'I found no reviewed consultation record that answers this, and I will not guess. Try other words, or ask the Korea Customs Service call centre (dial 125 in Korea).',
  },
};
