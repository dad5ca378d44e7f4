import { type Language } from '../../common/language.js';
import { type Refusal } from '../guard/refusal.js';
import { type Asked } from './dialogue/dialogue-state.js';

type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** What the portal says when it does not answer from a record. Each says what can be done next. */
export const WORDINGS: Texts<'clarify' | 'out_of_scope' | 'no_evidence' | 'handoff' | 'restarted' | 'thanks'> = {
  ko: {
    clarify:
      '무엇을 알고 싶으신지 조금 더 알려 주십시오. 예를 들어 무슨 물건인지, 어떻게 들여오는지(직구, 우편, 여행자 휴대품, 이사), 세금·서류·기간 중 무엇이 궁금한지 덧붙이시면 됩니다. 아래에서 가까운 질문을 고르셔도 됩니다.',
    out_of_scope:
      '저는 수출입 통관과 관세에 관한 질문에만 답할 수 있습니다. 해외직구, 여행자 휴대품, 수입신고, 수출, FTA처럼 통관에 관해 궁금한 점을 물어봐 주십시오. 다른 기관이 맡은 일은 그 기관에 문의하시기 바랍니다.',
    no_evidence:
      '이 질문에 답할 근거가 되는 검토된 상담 기록을 찾지 못했습니다. 짐작으로 답하지 않겠습니다. 표현을 바꾸어 다시 물어보시거나, 관세청 고객지원센터(국번 없이 125)에 문의하시기 바랍니다.',
    handoff:
      '사람에게 상담을 요청하실 수 있습니다. 아래에서 상담 요청서를 열면 지금까지의 질문이 미리 적혀 있습니다. 급하시면 관세청 고객지원센터(국번 없이 125)에 전화하십시오.',
    restarted: '처음부터 다시 시작하겠습니다. 앞에서 말씀하신 내용은 더 쓰지 않습니다. 무엇이 궁금하십니까?',
    thanks: '찾아 주셔서 고맙습니다. 통관에 관해 더 궁금한 점이 있으십니까?',
  },
  en: {
    clarify:
      'Could you say a little more about what you want to know? For example what the goods are, how they come in (online purchase, post, in your luggage, with a move), and whether it is about tax, papers or time. Or pick the closest question below.',
    out_of_scope:
      'I can only answer questions about customs clearance and duty in Korea. Ask me about online purchases from abroad, what travellers may bring, import and export declarations, free trade agreements and the like. For the services of another office, please ask that office.',
    no_evidence:
      'I found no reviewed consultation record that answers this, and I will not guess. Try other words, or ask the Korea Customs Service call centre (dial 125 in Korea).',
    handoff:
      'You can ask a person. The consultation request below already holds your question and this conversation. If it is urgent, call the Korea Customs Service call centre (dial 125 in Korea).',
    restarted: 'Let us start over. What you said before is no longer used. What would you like to know?',
    thanks: 'You are welcome. Is there anything else about customs that you would like to know?',
  },
};

/** Polite and without blame: who asks may mean no harm. Each says what is not done, what can be asked instead, and where to find a person. */
export const REFUSAL_WORDINGS: Texts<Refusal> = {
  ko: {
    evasion:
      '세금을 피하거나 신고를 속이는 방법, 검사를 피하는 방법은 안내하지 않습니다. 면세 기준과 올바른 신고 방법, 이미 한 신고를 바로잡는 방법은 알려 드릴 수 있으니 아래 질문을 고르거나 다시 물어봐 주십시오. 그런 뜻이 아니셨다면 무엇을 하시려는지 조금 더 적어 주시고, 사람과 이야기하시려면 관세청 고객지원센터(국번 없이 125)에 전화하십시오.',
    personal_data:
      '다른 사람이나 다른 회사의 개인정보와 통관 내역은 찾아 드릴 수 없습니다. 본인의 것은 유니패스에서 본인 확인을 거쳐 직접 조회하실 수 있습니다. 사정이 있으시면 아래에서 상담을 요청하시거나 관세청 고객지원센터(국번 없이 125)에 문의하십시오.',
    representation:
      '신고, 소송, 불복 절차를 대신해 드리거나 서류를 대신 써 드리거나 그 결과를 판단해 드릴 수는 없습니다. 그런 일은 관세사나 변호사에게 맡기실 수 있습니다. 절차와 기한, 필요한 서류는 저에게 물어보셔도 되고, 아래에서 사람에게 상담을 요청하실 수도 있습니다.',
    instructions:
      '저는 검토된 상담 기록으로만 답하며, 답하는 방식을 바꾸라는 요청은 따르지 않습니다. 통관에 관해 궁금한 점을 물어봐 주십시오.',
    abuse:
      '불편하게 해 드렸다면 죄송합니다. 통관에 관해 궁금한 점을 적어 주시면 기록에서 찾아 답하겠습니다. 사람과 이야기하시려면 관세청 고객지원센터(국번 없이 125)에 전화하십시오.',
    unreadable: '질문으로 읽을 수 있는 글을 찾지 못했습니다. 궁금한 점을 문장으로 적어 주십시오.',
    too_long: '글이 너무 길고 그 안에서 질문을 찾지 못했습니다. 궁금한 점을 한두 문장으로 줄여 물어봐 주십시오.',
  },
  en: {
    evasion:
      'I do not help anyone avoid tax, deceive customs or get round an inspection. I can tell you the exemptions that the law gives, how to declare correctly, and how to put a declaration right: pick a question below or ask again. If that is not what you meant, tell me a little more about what you want to do, or call the Korea Customs Service (dial 125 in Korea).',
    personal_data:
      "I can't look up the data or clearance history of another person or firm. You can see your own on UNI-PASS after confirming who you are. If you have a reason to ask, request a consultation below or call the Korea Customs Service (dial 125 in Korea).",
    representation:
      'I can’t act for you before customs or a court, write your papers, or judge how a case will end. A customs broker or a lawyer can. You may ask me about the procedure, the time limits and the papers it needs, or ask a person with the request below.',
    instructions:
      'I answer from reviewed consultation records only, and do not follow requests to answer in another way. Ask me about customs clearance.',
    abuse:
      'I am sorry if this was frustrating. Write what you want to know about customs and I will look for it in the records, or call the Korea Customs Service (dial 125 in Korea) to talk to a person.',
    unreadable: 'I could not find anything to read as a question. Please write what you want to know as a sentence.',
    too_long: 'This text is too long, and I found no question in it. Please ask in a sentence or two.',
  },
};

/** What is said of figures that have to be counted or foreseen: that the portal has none, and where those that exist are published. */
export const NO_FIGURES: Texts<'statistics' | 'forecast'> = {
  ko: {
    statistics:
      '검토된 상담 기록으로만 답하므로 수출입 실적, 물동량, 시장 규모 같은 통계 수치는 갖고 있지 않습니다. 품목별·나라별 수출입 통계는 유니패스(UNI-PASS)의 무역통계 메뉴에서 누구나 볼 수 있습니다. 더 자세한 자료를 받는 방법은 아래 질문에서 보십시오.',
    forecast:
      '환율이나 세율, 시장이 앞으로 어떻게 될지는 알지 못하며 짐작으로 답하지 않겠습니다. 지금의 세율과 관세 환율이 어떻게 정해지고 어디에서 확인하는지는 아래 질문에서 보십시오.',
  },
  en: {
    statistics:
      'I answer from reviewed consultation records only and hold no statistics such as trade volumes, market sizes or rankings. Import and export statistics by product and country are open to all in the trade statistics menu of UNI-PASS. The question below tells how to get finer data.',
    forecast:
      'I do not know how exchange rates, duty rates or markets will develop, and I will not guess. The questions below tell how the rates in force and the customs exchange rate are set and where to find them.',
  },
};

/** What is said first where only looking it up tells, before the record that says where. */
export const LOOK_UP: Texts<'rate' | 'parcel'> = {
  ko: {
    rate: '그날그날의 환율이나 시세는 제가 알지 못합니다.',
    parcel: '물건이 지금 어디에 있는지는 제가 볼 수 없습니다. 다음과 같이 직접 조회하실 수 있습니다.',
  },
  en: {
    rate: 'I do not have the rate of the day.',
    parcel: 'I cannot see where your goods are now. You can look it up yourself.',
  },
};

/** What is said of a part of a question that no record answers. */
export const UNKNOWN_PART: Readonly<Record<Language, string>> = {
  ko: '답할 근거가 되는 기록을 찾지 못했습니다. 이 부분은 관세청 고객지원센터(국번 없이 125)에 문의하십시오.',
  en: 'I found no record that answers this part. Please ask the Korea Customs Service call centre (dial 125 in Korea).',
};

/** Something to tap: what it says, and what is sent as the person's words. */
interface ChoiceText {
  readonly label: string;
  readonly text: string;
}

export const QUESTIONS_BACK: Readonly<
  Record<
    Language,
    Readonly<Record<Exclude<Asked, 'subject'>, { readonly question: string; readonly choices: readonly ChoiceText[] }>>
  >
> = {
  ko: {
    movement: {
      question: '물건을 직접 들고 들어오십니까, 아니면 택배나 우편으로 받으십니까? 그에 따라 면세 기준이 다릅니다.',
      choices: [
        { label: '여행에서 직접 들고 옵니다', text: '여행에서 직접 들고 옵니다' },
        { label: '해외에서 주문해 택배로 받습니다', text: '해외에서 주문해 택배로 받습니다' },
        { label: '우편으로 받습니다', text: '국제우편으로 받습니다' },
        { label: '모르겠습니다', text: '모르겠습니다' },
      ],
    },
    country: {
      question: '물건을 어느 나라에서 보냈습니까? 미국에서 오는 특송(택배) 물품은 기준이 다릅니다.',
      choices: [
        { label: '미국', text: '미국에서 보냈습니다' },
        { label: '미국이 아닌 나라', text: '미국이 아닌 나라에서 보냈습니다' },
        { label: '모르겠습니다', text: '모르겠습니다' },
      ],
    },
    use: {
      question: '본인이 쓰실 물건입니까, 아니면 판매하실 물건입니까?',
      choices: [
        { label: '본인이 씁니다', text: '본인이 쓸 물건입니다' },
        { label: '판매용입니다', text: '판매용입니다' },
        { label: '모르겠습니다', text: '모르겠습니다' },
      ],
    },
    shipping: {
      question: '말씀하신 금액이 기준을 조금 넘습니다. 한국까지 오는 국제배송비가 들어 있는 금액입니까?',
      choices: [
        { label: '물품값만입니다', text: '물품값만입니다' },
        { label: '배송비를 포함한 금액입니다', text: '배송비 포함 금액입니다' },
        { label: '모르겠습니다', text: '모르겠습니다' },
      ],
    },
    monthsUsed: {
      question: '해외에서 얼마나 쓰던 물건입니까? 이사물품은 쓴 기간에 따라 면세가 달라집니다.',
      choices: [
        { label: '3개월 넘게 썼습니다', text: '3개월 넘게 썼습니다' },
        { label: '새것이거나 3개월이 안 됐습니다', text: '새것이거나 쓴 지 3개월이 안 됐습니다' },
        { label: '모르겠습니다', text: '모르겠습니다' },
      ],
    },
  },
  en: {
    movement: {
      question: 'Do you carry the goods in yourself, or do they come by courier or post? The exemption differs.',
      choices: [
        { label: 'I bring them in my luggage', text: 'I bring them in my luggage as a traveller' },
        { label: 'Ordered from abroad, by courier', text: 'I ordered them online, by courier' },
        { label: 'By post', text: 'They come by post' },
        { label: "I don't know", text: "I don't know" },
      ],
    },
    country: {
      question: 'Which country are the goods sent from? For express goods from the US the limit differs.',
      choices: [
        { label: 'The US', text: 'They are sent from the United States' },
        { label: 'Another country', text: 'They are sent from another country, not the US' },
        { label: "I don't know", text: "I don't know" },
      ],
    },
    use: {
      question: 'Are the goods for your own use, or for sale?',
      choices: [
        { label: 'For my own use', text: 'They are for my own use' },
        { label: 'For sale', text: 'They are for sale' },
        { label: "I don't know", text: "I don't know" },
      ],
    },
    shipping: {
      question: 'That is just above the limit. Does the amount include shipping to Korea?',
      choices: [
        { label: 'No, the goods only', text: 'The goods only' },
        { label: 'Yes, shipping is included', text: 'Including shipping' },
        { label: "I don't know", text: "I don't know" },
      ],
    },
    monthsUsed: {
      question: 'How long was it used abroad? In a household move, exemption depends on that.',
      choices: [
        { label: 'More than 3 months', text: 'I used it for more than 3 months' },
        { label: 'New, or less than 3 months', text: 'It is new or was used for less than 3 months' },
        { label: "I don't know", text: "I don't know" },
      ],
    },
  },
};

/** Names of the parts of a question, before what answers them. */
export const ASPECT_NAMES: Texts<
  'documents' | 'duration' | 'penalty' | 'refund' | 'fee' | 'tax' | 'limit' | 'method' | 'place'
> = {
  ko: {
    documents: '서류',
    duration: '기간',
    penalty: '처벌과 불이익',
    refund: '환급',
    fee: '비용',
    tax: '세금',
    limit: '면세 기준',
    method: '절차',
    place: '장소',
  },
  en: {
    documents: 'Documents',
    duration: 'Time',
    penalty: 'Penalties',
    refund: 'Refund',
    fee: 'Costs',
    tax: 'Tax',
    limit: 'Exemption',
    method: 'Procedure',
    place: 'Place',
  },
};

/** The two ways in by which the limits of some goods differ, before what holds for each. */
export const WAY_NAMES: Texts<'carried' | 'ordered'> = {
  ko: { carried: '여행에서 직접 들고 올 때', ordered: '해외에서 주문할 때' },
  en: { carried: 'Carried in by a traveller', ordered: 'Ordered from abroad' },
};
