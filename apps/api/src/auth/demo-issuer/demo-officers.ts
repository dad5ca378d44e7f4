import { type OfficerRole } from '../officer.js';
import { DEMO_CLIENT, DEMO_ISSUER_PATH } from './demo-address.js';
import { type DemoIssuerParts, type IssuedPerson } from './demo-issuer-parts.js';
import { type Side } from './demo-page.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';

const ROLES: Readonly<Record<Side, Readonly<Record<OfficerRole, string>>>> = {
  ko: {
    trader_support: '민원 지원',
    knowledge_reviewer: '지식 검토',
    screening: '통관 선별',
    image_analyst: '영상 판독',
    investigator: '조사',
    data_steward: '데이터 관리',
    supervisor: '감독',
    auditor: '감사',
  },
  en: {
    trader_support: 'trader support',
    knowledge_reviewer: 'knowledge review',
    screening: 'screening',
    image_analyst: 'image analysis',
    investigator: 'investigation',
    data_steward: 'data stewardship',
    supervisor: 'supervision',
    auditor: 'audit',
  },
};

const LEAD = {
  ko: '개발용 로그인입니다. 사람은 모두 가상이고 비밀번호가 없으며, 이 컴퓨터에서만 열립니다.',
  en: 'A sign-in for development. The people are made up, there are no passwords, and only this machine can open it.',
};
const NO_ROLE = { ko: '역할 없음', en: 'no role' } as const;

function issued({ id, name, nameEn, roles, office }: DemoPerson): IssuedPerson {
  const does = (side: Side) => {
    const words = roles.length === 0 ? NO_ROLE[side] : roles.map((role) => ROLES[side][role]).join(', ');
    return office === undefined ? words : `${words} · ${office}`;
  };
  return { id, name, nameEn, note: { ko: does('ko'), en: does('en') }, claims: { roles, office } };
}

/** The embedded issuer of officers. */
export const DEMO_OFFICERS: DemoIssuerParts = {
  path: DEMO_ISSUER_PATH,
  client: DEMO_CLIENT,
  callback: '/api/auth/callback',
  signedOut: '/api/auth/signed-out',
  backChannel: '/api/auth/back-channel-logout',
  lead: LEAD,
  people: () => DEMO_PEOPLE.map(issued),
  claims: ['roles', 'office'],
};
