import { DEMO_FIRM_CLIENT, DEMO_FIRM_ISSUER_PATH } from '../../../auth/demo-issuer/demo-address.js';
import { type DemoIssuerParts, type IssuedPerson } from '../../../auth/demo-issuer/demo-issuer-parts.js';
import { REGION_LABELS, SIZE_LABELS } from '../../explanation/labels.js';
import { type FirmRecordRepository } from '../firm-record.repository.js';

/** So many firms of the made-up population can be chosen from. */
const CHOICES = 12;
/** The population counts from 1, so that nothing is ever known of this one. */
const WITHOUT_RECORD = 'demo-00000';

const LEAD = {
  ko: '시험용 로그인입니다. 기업과 기록은 모두 임의로 만든 가상 자료이고 비밀번호가 없으며, 이 컴퓨터에서만 열립니다.',
  en: 'A sign-in for trying things out. The firms and their records are made up, there are no passwords, and only this machine can open it.',
};
const NO_RECORD = { ko: '기록이 없는 기업', en: 'a firm without a record' };

type Labels = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

function issued(
  id: string,
  traits: readonly ({ readonly ko: string; readonly en: string } | undefined)[],
): IssuedPerson {
  const note = (side: 'ko' | 'en') => traits.flatMap((trait) => trait?.[side] ?? []).join(' · ');
  return {
    id,
    name: `가상 기업 ${id}`,
    nameEn: `Made-up firm ${id}`,
    note: { ko: note('ko'), en: note('en') },
    claims: { business_number: id },
  };
}

/** The embedded issuer of made-up firms, for development on one's own machine. */
export function demoFirmIssuer(records: Pick<FirmRecordRepository, 'syntheticFirms'>): DemoIssuerParts {
  const labelOf = (labels: Labels, name: string | null | undefined) => (name ? labels[name] : undefined);
  return {
    path: DEMO_FIRM_ISSUER_PATH,
    client: DEMO_FIRM_CLIENT,
    callback: '/api/firm/callback',
    claims: ['business_number'],
    lead: LEAD,
    people: async () => [
      ...(await records.syntheticFirms(CHOICES)).map(({ id, size, regions }) =>
        issued(id, [labelOf(SIZE_LABELS, size), labelOf(REGION_LABELS, regions?.[0])]),
      ),
      issued(WITHOUT_RECORD, [NO_RECORD]),
    ],
  };
}
