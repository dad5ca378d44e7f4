import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Change } from '../matching/least-changes.js';
import { CERTIFICATION_LABELS, FACT_LABELS, PURPOSE_LABELS } from './labels.js';
import { either, same, words } from './wording.js';

/** A change that a firm could make, in words. */
export function describeChange(change: Change): Bilingual {
  switch (change.kind) {
    case 'pay-arrears':
      return change.of === 'tax'
        ? words('국세·지방세 체납을 해소합니다.', 'Pay the arrears of tax.')
        : words('관세 체납을 해소합니다.', 'Pay the arrears of duty.');
    case 'obtain': {
      const { ko, en } = CERTIFICATION_LABELS[change.certification];
      return words(`다음 인증·확인을 받습니다: ${ko}`, `Obtain: ${en}`);
    }
    case 'begin-exporting':
      return words('직접 또는 간접으로 수출을 시작합니다.', 'Begin to export, directly or through others.');
    case 'aim-at': {
      const { ko, en } = either(change.countries.map(same));
      return words(`다음 나라 가운데 한 곳에 수출합니다: ${ko}`, `Sell to one of: ${en}`);
    }
    case 'pursue': {
      const { ko, en } = PURPOSE_LABELS[change.purpose];
      return words(`다음을 목표로 합니다: ${ko}`, `Make it a goal: ${en}`);
    }
    case 'bring-about': {
      const { ko, en } = FACT_LABELS[change.fact];
      return change.is
        ? words(`다음 조건을 갖춥니다: ${ko}`, `Bring about: ${en}`)
        : words(`다음 상태를 해소합니다: ${ko}`, `Put an end to: ${en}`);
    }
    case 'take-first':
      return words(`먼저 다음 사업에 참여합니다: ${change.programme}`, `Take part first in: ${change.programme}`);
    case 'wait-until':
      return words(`${change.day}부터 가능합니다.`, `Possible from ${change.day}.`);
  }
}
