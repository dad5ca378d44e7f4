import { z } from 'zod';
import { type Language } from '../../common/language.js';

/** Messages of the schema's own, which zod's Korean words don't cover, and of the checks between programmes. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/^must not be empty$/, '내용을 적어 주십시오.'],
  [/^must be lower-case words joined by hyphens$/, '영문 소문자와 숫자를 붙임표(-)로 이은 이름이어야 합니다.'],
  [/^must be a date that exists/, '있는 날짜여야 합니다. 예: 2026-02-28'],
  [/^must be a month and a day/, '월과 일이어야 합니다. 예: 02-28'],
  [/^must be a day that exists/, '있는 날이어야 합니다.'],
  [/^needs atLeast, above, atMost or below$/, '이상, 초과, 이하, 미만 가운데 하나 이상을 적어 주십시오.'],
  [/^no number can meet these limits$/, '이 범위에 드는 수가 없습니다. 아래쪽 한도가 위쪽 한도보다 큽니다.'],
  [/^must name at least one$/, '하나 이상 고르거나 적어 주십시오.'],
  [/^must look like KR-EU$/, '협정 이름은 KR-EU와 같은 꼴이어야 합니다.'],
  [/^must be a KSIC section letter/, '표준산업분류 대분류 글자(A~U)나 숫자 2~5자리여야 합니다.'],
  [/^must be 2, 4 or 6 digits/, 'HS 번호 2, 4, 6자리여야 합니다.'],
  [/^must be an ISO 3166 code/, '나라 코드 영문 두 글자여야 합니다. 예: US'],
  [/^must be a time such as/, '시각이어야 합니다. 예: 18:00'],
  [/^closes before it opens$/, '마감일이 시작일보다 빠릅니다.'],
  [/^must be an article such as/, '조문은 제94조, 제49조의3과 같은 꼴이어야 합니다.'],
  [/^needs either once or afterYears$/, '한 번만 참여인지, 몇 년 뒤 다시 참여인지 하나만 정해 주십시오.'],
  [/^must be a year or a month/, '연도나 연월이어야 합니다. 예: 2026, 2026-06'],
  [/^is called (\S+) like an earlier one/, '앞의 요건과 이름($1)이 같습니다. 식별자를 따로 적어 주십시오.'],
  [/^names the programme (\S+), which isn't there/, '없는 사업($1)을 가리킵니다.'],
  [/^names the agreement (\S+), which isn't there/, '없는 협정($1)을 가리킵니다.'],
  [/^is related to itself/, '자기 자신을 가리킵니다. 재참여 제한은 ‘다시 참여’에 적어 주십시오.'],
];

const locales = { ko: z.locales.ko(), en: z.locales.en() };

type FaultWords = z.core.$ZodErrorMap & { readonly ofText: (message: string) => string };

/** Words for what is wrong with a document: zod's of the language, and for our own messages those of the list above. */
export function faultWords(language: Language): FaultWords {
  const ofText = (message: string) => {
    if (language === 'en') return message;
    const known = KOREAN.find(([pattern]) => pattern.test(message));
    const [said] = known === undefined ? [] : (known[0].exec(message) ?? []);
    return known === undefined || said === undefined ? message : said.replace(known[0], known[1]);
  };
  const ofIssue: z.core.$ZodErrorMap = (issue) => locales[language].localeError(issue);
  return Object.assign(ofIssue, { ofText });
}
