import { type Language } from '../../common/language.js';

/** What a person agrees to when results are saved; kept as it was shown. */
export function consentText(language: Language, days: number): string {
  return language === 'ko'
    ? `위 전자우편 주소와 지금까지의 답을 저장하고, 저장한 결과가 달라지면 이 주소로 알려 주는 데 동의합니다. 다른 목적으로 쓰거나 다른 곳에 제공하지 않으며, 확인한 날부터 ${days}일이 지나면 삭제합니다. 모든 전자우편에 있는 주소에서 언제든 바로 삭제할 수 있습니다. 동의하지 않아도 결과는 그대로 이용할 수 있습니다.`
    : `I agree that this address and the answers so far are kept, and that changes of the results are mailed to it. They serve nothing else and go nowhere else, and are deleted ${days} days after confirmation. A link in each mail deletes them at once. Without agreeing, the results can be used all the same.`;
}
