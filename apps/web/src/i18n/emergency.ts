/** The texts of the page that is shown when the other texts could not be fetched; both languages, side by side. */
export const EMERGENCY = {
  ko: {
    title: '관문을 열지 못했습니다',
    text: '인터넷 연결을 확인하고 새로 고쳐 주세요. 급하면 관세청 고객지원센터(국번 없이 125)에 전화하세요.',
    reload: '새로 고침',
  },
  en: {
    title: 'Gwanmun could not start',
    text: 'Check your connection and reload. If it is urgent, call the Korea Customs Service on 125 (in Korea).',
    reload: 'Reload',
  },
} as const;
