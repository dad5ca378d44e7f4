import { type Bilingual } from './fields.js';

/**
 * The Korean Standard Industrial Classification, 11th revision (Statistics Korea, in force from 1 July 2024): its 21
 * sections and 77 divisions of two digits. Names are in plain words, close to the official ones.
 */
interface Section {
  /** A letter, A to U. */
  readonly code: string;
  readonly name: Bilingual;
  /** In the order of their codes. */
  readonly divisions: readonly Division[];
}

interface Division {
  /** Two digits. */
  readonly code: string;
  readonly name: Bilingual;
}

type Named = readonly [code: string, ko: string, en: string];

function section([code, ko, en]: Named, ...divisions: readonly Named[]): Section {
  return {
    code,
    name: { ko, en },
    divisions: divisions.map(([of, koName, enName]) => ({ code: of, name: { ko: koName, en: enName } })),
  };
}

export const INDUSTRY_SECTIONS: readonly Section[] = [
  section(
    ['A', '농업, 임업 및 어업', 'Agriculture, forestry and fishing'],
    ['01', '농업', 'Agriculture'],
    ['02', '임업', 'Forestry'],
    ['03', '어업', 'Fishing and aquaculture'],
  ),
  section(
    ['B', '광업', 'Mining and quarrying'],
    ['05', '석탄, 원유 및 천연가스 광업', 'Mining of coal, crude petroleum and natural gas'],
    ['06', '금속 광업', 'Mining of metal ores'],
    ['07', '비금속광물 광업(연료용 제외)', 'Mining of non-metallic minerals, except fuel'],
    ['08', '광업 지원 서비스업', 'Mining support services'],
  ),
  section(
    ['C', '제조업', 'Manufacturing'],
    ['10', '식료품 제조업', 'Manufacture of food products'],
    ['11', '음료 제조업', 'Manufacture of beverages'],
    ['12', '담배 제조업', 'Manufacture of tobacco products'],
    ['13', '섬유제품 제조업(의복 제외)', 'Manufacture of textiles, except apparel'],
    ['14', '의복, 의복 액세서리 및 모피제품 제조업', 'Manufacture of apparel, clothing accessories and fur articles'],
    ['15', '가죽, 가방 및 신발 제조업', 'Manufacture of leather, bags and footwear'],
    ['16', '목재 및 나무제품 제조업(가구 제외)', 'Manufacture of wood and wood products, except furniture'],
    ['17', '펄프, 종이 및 종이제품 제조업', 'Manufacture of pulp, paper and paper products'],
    ['18', '인쇄 및 기록매체 복제업', 'Printing and reproduction of recorded media'],
    [
      '19',
      '코크스, 연탄 및 석유정제품 제조업',
      'Manufacture of coke, briquettes and refined petroleum products',
    ],
    [
      '20',
      '화학물질 및 화학제품 제조업(의약품 제외)',
      'Manufacture of chemicals and chemical products, except pharmaceuticals',
    ],
    [
      '21',
      '의료용 물질 및 의약품 제조업',
      'Manufacture of pharmaceuticals and medicinal substances',
    ],
    ['22', '고무 및 플라스틱제품 제조업', 'Manufacture of rubber and plastics products'],
    ['23', '비금속 광물제품 제조업', 'Manufacture of non-metallic mineral products'],
    ['24', '1차 금속 제조업', 'Manufacture of basic metals'],
    [
      '25',
      '금속가공제품 제조업(기계 및 가구 제외)',
      'Manufacture of fabricated metal products, except machinery and furniture',
    ],
    [
      '26',
      '전자부품, 컴퓨터, 영상, 음향 및 통신장비 제조업',
      'Manufacture of electronic components, computers, video, audio and communication equipment',
    ],
    [
      '27',
      '의료, 정밀, 광학기기 및 시계 제조업',
      'Manufacture of medical, precision and optical instruments, watches and clocks',
    ],
    ['28', '전기장비 제조업', 'Manufacture of electrical equipment'],
    ['29', '기타 기계 및 장비 제조업', 'Manufacture of other machinery and equipment'],
    ['30', '자동차 및 트레일러 제조업', 'Manufacture of motor vehicles and trailers'],
    ['31', '기타 운송장비 제조업', 'Manufacture of other transport equipment'],
    ['32', '가구 제조업', 'Manufacture of furniture'],
    ['33', '기타 제품 제조업', 'Other manufacturing'],
    ['34', '산업용 기계 및 장비 수리업', 'Repair of industrial machinery and equipment'],
  ),
  section(
    ['D', '전기, 가스, 증기 및 공기조절 공급업', 'Electricity, gas, steam and air conditioning supply'],
    ['35', '전기, 가스, 증기 및 공기조절 공급업', 'Electricity, gas, steam and air conditioning supply'],
  ),
  section(
    [
      'E',
      '수도, 하수 및 폐기물 처리, 원료 재생업',
      'Water supply, sewage and waste management, materials recovery',
    ],
    ['36', '수도업', 'Water supply'],
    ['37', '하수, 폐수 및 분뇨 처리업', 'Sewage, wastewater and night soil treatment'],
    [
      '38',
      '폐기물 수집, 운반, 처리 및 원료 재생업',
      'Waste collection, transport and treatment, materials recovery',
    ],
    ['39', '환경 정화 및 복원업', 'Environmental clean-up and restoration'],
  ),
  section(
    ['F', '건설업', 'Construction'],
    ['41', '종합 건설업', 'General construction'],
    ['42', '전문직별 공사업', 'Specialised construction'],
  ),
  section(
    ['G', '도매 및 소매업', 'Wholesale and retail trade'],
    ['45', '자동차 및 부품 판매업', 'Sale of motor vehicles and parts'],
    ['46', '도매 및 상품 중개업', 'Wholesale trade and commission trade'],
    ['47', '소매업(자동차 제외)', 'Retail trade, except motor vehicles'],
  ),
  section(
    ['H', '운수 및 창고업', 'Transport and storage'],
    ['49', '육상운송 및 파이프라인 운송업', 'Land transport and transport by pipelines'],
    ['50', '수상 운송업', 'Water transport'],
    ['51', '항공 운송업', 'Air transport'],
    ['52', '창고 및 운송 관련 서비스업', 'Warehousing and support services for transport'],
  ),
  section(
    ['I', '숙박 및 음식점업', 'Accommodation and food services'],
    ['55', '숙박업', 'Accommodation'],
    ['56', '음식점 및 주점업', 'Restaurants and bars'],
  ),
  section(
    ['J', '정보통신업', 'Information and communication'],
    ['58', '출판업', 'Publishing'],
    [
      '59',
      '영상·오디오 기록물 제작 및 배급업',
      'Production and distribution of video and audio recordings',
    ],
    ['60', '방송 및 영상·오디오물 제공 서비스업', 'Broadcasting and provision of video and audio content'],
    ['61', '우편 및 통신업', 'Postal services and telecommunications'],
    [
      '62',
      '컴퓨터 프로그래밍, 시스템 통합 및 관리업',
      'Computer programming, system integration and management',
    ],
    ['63', '정보서비스업', 'Information services'],
  ),
  section(
    ['K', '금융 및 보험업', 'Finance and insurance'],
    ['64', '금융업', 'Financial services'],
    ['65', '보험 및 연금업', 'Insurance and pensions'],
    ['66', '금융 및 보험 관련 서비스업', 'Services related to finance and insurance'],
  ),
  section(['L', '부동산업', 'Real estate'], ['68', '부동산업', 'Real estate']),
  section(
    ['M', '전문, 과학 및 기술 서비스업', 'Professional, scientific and technical services'],
    ['70', '연구개발업', 'Research and development'],
    ['71', '전문 서비스업', 'Professional services'],
    [
      '72',
      '건축기술, 엔지니어링 및 기타 과학기술 서비스업',
      'Architectural, engineering and other scientific technical services',
    ],
    [
      '73',
      '기타 전문, 과학 및 기술 서비스업',
      'Other professional, scientific and technical services',
    ],
  ),
  section(
    [
      'N',
      '사업시설 관리, 사업 지원 및 임대 서비스업',
      'Facilities management, business support and rental services',
    ],
    ['74', '사업시설 관리 및 조경 서비스업', 'Facilities management and landscaping'],
    ['75', '사업 지원 서비스업', 'Business support services'],
    ['76', '임대업(부동산 제외)', 'Rental and leasing, except real estate'],
  ),
  section(
    ['O', '공공행정, 국방 및 사회보장 행정', 'Public administration, defence and social security'],
    ['84', '공공행정, 국방 및 사회보장 행정', 'Public administration, defence and social security'],
  ),
  section(['P', '교육 서비스업', 'Education'], ['85', '교육 서비스업', 'Education']),
  section(
    ['Q', '보건업 및 사회복지 서비스업', 'Human health and social work'],
    ['86', '보건업', 'Human health'],
    ['87', '사회복지 서비스업', 'Social work'],
  ),
  section(
    ['R', '예술, 스포츠 및 여가 관련 서비스업', 'Arts, sports and recreation'],
    ['90', '창작, 예술 및 여가 관련 서비스업', 'Creative, arts and leisure services'],
    ['91', '스포츠 및 오락 관련 서비스업', 'Sports and amusement services'],
  ),
  section(
    [
      'S',
      '협회 및 단체, 수리 및 기타 개인 서비스업',
      'Membership organisations, repair and other personal services',
    ],
    ['94', '협회 및 단체', 'Membership organisations'],
    ['95', '개인 및 소비용품 수리업', 'Repair of personal and consumer goods'],
    ['96', '기타 개인 서비스업', 'Other personal services'],
  ),
  section(
    [
      'T',
      '가구 내 고용활동 및 자가 소비 생산활동',
      'Households as employers, and production for own use',
    ],
    ['97', '가구 내 고용활동', 'Households as employers'],
    [
      '98',
      '달리 분류되지 않은 자가 소비를 위한 가구의 재화 및 서비스 생산활동',
      'Goods and services that households make for own use',
    ],
  ),
  section(
    ['U', '국제 및 외국기관', 'International and foreign organisations'],
    ['99', '국제 및 외국기관', 'International and foreign organisations'],
  ),
];

const DIVISIONS = new Map(
  INDUSTRY_SECTIONS.flatMap((of) => of.divisions.map((division) => [division.code, { of, division }] as const)),
);

/** The section's letter of a code of two to five digits; undefined where there is no such division. */
export function sectionOf(code: string): string | undefined {
  return DIVISIONS.get(code.slice(0, 2))?.of.code;
}

/**
 * The name of a code's section or division.
 * @param code a section's letter, or two to five digits
 * @returns undefined where there is no such section or division
 */
export function nameOfIndustry(code: string): Bilingual | undefined {
  return (
    INDUSTRY_SECTIONS.find((section) => section.code === code)?.name ?? DIVISIONS.get(code.slice(0, 2))?.division.name
  );
}
