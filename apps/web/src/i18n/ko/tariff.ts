export default {
  title: '관세율표',
  lead: 'HS 2022와 한국 10단위 품목번호를 쉬운 이름으로 찾아봅니다. 부 → 류 → 호 → 소호 → 10단위 순서로 좁혀 갑니다.',
  guidance:
    '쉬운 말로 풀어 쓴 안내이며 법적 효력이 있는 관세율표 원문이 아닙니다. 신고 전에 관세사나 통관지 세관에 확인하세요.',
  loading: '불러오는 중입니다.',
  failed: '관세율표를 불러오지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
  unavailable: '지금 이 서버에는 관세율표가 준비되어 있지 않습니다. 관세청 고객지원센터(국번 없이 125)에 물어보세요.',
  retry: '다시 시도',
  predict: '물품 설명으로 HS 코드 찾기',
  copyCode: '번호 복사',
  copyLink: '주소 복사',
  copied: '복사했습니다',
  copyFailed: '복사하지 못했습니다. 직접 선택해 복사해 주세요.',
  breadcrumb: '관세율표 안의 위치',
  under_other: '아래에 있는 번호 {{count, number}}개',
  levelOf: {
    SECTION: '제{{code}}부',
    CHAPTER: '제{{code}}류',
    HEADING: '제{{code}}호',
    SUBHEADING: '소호 {{code}}',
    LINE: '10단위 {{code}}',
  },
  search: {
    label: '관세율표에서 찾기',
    placeholder: '물품 이름이나 번호',
    hint: '한국어·영어 이름, 상품에서 쓰는 말, 번호의 앞부분으로 찾을 수 있습니다.',
    button: '찾기',
    suggestions: '제안',
    found_other: '제안 {{count, number}}개. 위아래 화살표로 고를 수 있습니다.',
  },
  results: {
    searching: '‘{{text}}’ 찾는 중',
    title_other: '‘{{text}}’ 검색 결과 {{count, number}}개',
    none: '찾은 것이 없습니다. 더 넓은 말이나 재질, 쓰임새로 찾아보거나, 물품을 설명하고 HS 코드를 찾아보세요.',
    clear: '검색 지우기',
  },
  sections: {
    title: '21개 부',
  },
  rules: {
    title: '분류하는 여섯 가지 통칙',
    lead: '관세율표를 읽는 법입니다. 앞의 통칙부터 차례로 적용합니다.',
    rule: '통칙 {{rule}}',
    example: '예:',
    link: '분류하는 통칙 보기',
  },
  names: {
    title: '흔히 부르는 이름',
    ko: '한국어 이름',
    en: '영어 이름',
  },
  care: {
    title: '신고할 때 조심할 것',
    lead: '여기에 속해 보이지만 아니거나, 다른 곳에 속해 보이지만 여기인 물품입니다.',
    LEAVES: '여기에 속해 보이지만 다른 번호로 갑니다.',
    ARRIVES: '다른 곳에 속해 보이지만 이 번호입니다.',
    chapter: '근거: 제{{chapter}}류의 제외 규정',
    ruling: '근거: 품목분류 사례 {{number}}',
  },
  notes: {
    title: '제{{chapter}}류 길잡이',
    decides: '무엇으로 갈리나',
    excludes: '여기가 아닌 것과 갈 곳',
    legal: '법에 적힌 주, 쉬운 말로',
  },
  rulings: {
    title_other: '관세청 품목분류 사례 {{count, number}}건',
    lead: '이 번호 아래로 결정된 사례를 짧게 옮긴 것입니다. 번호로 원문을 찾을 수 있습니다.',
    more_other: '사례 {{count, number}}건 더 보기',
    fewer: '사례 접기',
  },
  noPlace: {
    browse: '관세율표 보기',
    unavailable: { title: '관세율표가 없습니다' },
    unknown: {
      title: '{{code}}: 없는 번호입니다',
      text: '현재 관세율표에 이런 번호는 없습니다. 번호를 다시 확인하거나 이름으로 찾아보세요.',
      near: '현재 관세율표에 이런 번호는 없습니다. 앞자리가 맞는 가장 가까운 번호는 다음과 같습니다.',
    },
    ended: {
      title: '{{code}}: HS 2017까지 쓰던 번호입니다',
      one: 'HS 2022에서는 다음 번호로 모두 옮겨졌습니다.',
      several:
        'HS 2022에서는 여러 번호로 나뉘었습니다. 물품에 따라 다음 가운데 하나일 수 있고 다른 번호일 수도 있습니다.',
    },
    malformed: {
      title: '{{code}}: 품목번호로 읽을 수 없습니다',
      NO_CODE: '번호가 아닙니다. 이름으로 찾으려면 위의 검색창을 쓰세요.',
      ODD_NUMBER_OF_DIGITS:
        '자릿수가 맞지 않습니다. 표 계산 프로그램에서 맨 앞의 0이 지워졌을 수 있습니다. 원본에서 번호를 다시 확인해 주세요.',
      EIGHT_DIGITS:
        '여덟 자리는 다른 나라의 세번일 수 있습니다. 한국은 여섯 자리나 열 자리를 씁니다. 앞 여섯 자리로 찾아보세요.',
      BAR_CODE: '길이로 보아 상품 바코드입니다. 바코드로는 품목번호를 알 수 없으니 물품 이름으로 찾아보세요.',
      TOO_MANY_DIGITS: '자릿수가 너무 많습니다. 한국 품목번호는 열 자리까지입니다.',
    },
  },
} as const;
