import { type Officer } from '../officer.js';

/** Someone who can be picked at the embedded issuer. All of them are made up. */
export interface DemoPerson extends Officer {
  readonly nameEn: string;
}

/** One for each role, and a second one for those whose work needs four eyes. Offices are codes as in the public
 * synthetic declarations; the people are made up. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { id: 'demo-support', name: '박다온', nameEn: 'Park Daon', roles: ['trader_support'], office: '10' },
  { id: 'demo-review', name: '이나래', nameEn: 'Lee Narae', roles: ['knowledge_reviewer'], office: '10' },
  {
    id: 'demo-review-2',
    name: '김가온',
    nameEn: 'Kim Gaon',
    roles: ['trader_support', 'knowledge_reviewer'],
    office: '30',
  },
  { id: 'demo-screening', name: '최해솔', nameEn: 'Choi Haesol', roles: ['screening'], office: '40' },
  { id: 'demo-screening-2', name: '정한별', nameEn: 'Jung Hanbyeol', roles: ['screening'], office: '40' },
  { id: 'demo-image', name: '강새롬', nameEn: 'Kang Saerom', roles: ['image_analyst'], office: '40' },
  { id: 'demo-image-2', name: '백두리', nameEn: 'Baek Duri', roles: ['image_analyst'], office: '40' },
  { id: 'demo-investigator', name: '윤슬기', nameEn: 'Yoon Seulgi', roles: ['investigator'], office: '30' },
  { id: 'demo-investigator-2', name: '조아라', nameEn: 'Cho Ara', roles: ['investigator'], office: '30' },
  { id: 'demo-data', name: '한빛나', nameEn: 'Han Bitna', roles: ['data_steward'], office: 'daejeon' },
  { id: 'demo-supervisor', name: '오세찬', nameEn: 'Oh Sechan', roles: ['supervisor'], office: '40' },
  { id: 'demo-auditor', name: '서지안', nameEn: 'Seo Jian', roles: ['auditor'], office: 'daejeon' },
  { id: 'demo-nobody', name: '문노을', nameEn: 'Moon Noeul', roles: [], office: '10' },
];
