import { either } from './either.js';

const OTHERS_DATA = either(
  /[가-힣]{2,4}\s?씨(?:가|의|는)?[^.?!]{0,24}(?:직구|통관|수입|샀|구매|주문|주소|전화|부호|번호)[^.?!]{0,16}(?:조회|알려|찾아|보여|확인해)/,
  /(?:이|저|그)\s?(?:운송장|송장|번호|부호|차량|택배|화물)[^.?!]{0,10}(?:주인|소유자|수취인|받는\s?사람)[^.?!]{0,12}(?:주소|연락처|전화|이름|누구|집)/,
  /(?:show|tell|find|give|check|look up|see)[^.?!]{0,24}(?:what|which goods|how much)[^.?!]{0,12}(?:my (?:neighbou?r|friend|ex|boss|competitor|colleague)|someone|he|she|another company)[^.?!]{0,20}(?:import|order|bought|buy|declar|ship)/,
  /(?:home address|phone number|address|name|identity|contact)[^.?!]{0,16} of (?:the )?(?:owner|recipient|importer|person|sender|buyer|holder|someone)/,
  /(?:다른\s?사람|타인|남|친구|지인|전\s?남편|전\s?여친|전\s?남친|남편|아내|와이프|여자친구|남자친구|직원|이웃|옆집|경쟁\s?(?:사|업체)|거래처|그\s?사람|상사|연예인|고객|누군가|누가)(?:의|이|가|은|는)?[^.?!]{0,20}(?:통관\s?고유\s?부호|통관부호|주민(?:등록)?번호|여권\s?번호|주소|전화번호|연락처|통관\s?내역|수입\s?(?:내역|실적|가격)|구매\s?내역|입출국|출입국|직구\s?내역)(?:을|를|이|가|은|는)?[^.?!]{0,16}(?:알려|알\s?수|알아|찾아|조회|보여|확인해|캐|뒤져|볼\s?수|뭐|뭔지|무엇)/,
  /(?:tell|give|show|find|look up|check|get|see|know|send|reveal|what is|what's|what are|track|search)\b[^.?!]{0,20}\b(?:someone(?: else)?(?:'s)?|another person'?s?|other people'?s?|my (?:friend|neighbou?r|ex|boss|colleague|husband|wife|girlfriend|boyfriend|employee|competitor|customer|client)(?:'s)?|\bhis|\bher|celebrity'?s?|(?:our|a) competitor'?s?)\b[^.?!]{0,24}(?:customs (?:code|number|id|records?|history)|clearance (?:code|history|records?)|pccc|passport number|resident (?:registration )?number|home address|phone number|import (?:history|records?|prices?)|purchase history)/,
);
const LOOKS_UP_PERSON = /(?:^whose|\bwho owns|\bwho lives)\b[^.?!]{0,40}(?:code|number|address)/;

const REPRESENTATION = either(
  /이길\s?(?:확률|가능성)|승소\s?(?:확률|가능성)|법률\s?의견(?:서)?(?:을|를)?\s?(?:써|작성|내)/,
  /(?:write|draft|prepare|file)[^.?!]{0,24}(?:petition|lawsuit|complaint|legal (?:brief|opinion)|appeal) (?:for|in|on) (?:me|my|us|our)/,
  /(?:소송|재판|심판|형사|고소|변호|행정심판|심사청구)(?:을|를)?\s?(?:[^.?!]{0,12})(?:대리|대신|맡아|변호)(?:해|하|아)?\s?(?:줘|주|달)/,
  /(?:소장|고소장|고발장|답변서|준비서면|청구서|탄원서|항소장|의견서|불복\s?청구서|심판\s?청구서)(?:을|를)?\s?(?:대신\s?)?(?:써|작성해|만들어)\s?(?:줘|주)/,
  /(?:소송|재판)(?:을|에서|하면|에)?\s?[^.?!]{0,16}(?:이길|승소|이기)/,
  /(?:변호사|관세사)\s?(?:로서|역할|처럼|대신)|제\s?(?:변호사|대리인)이?\s?(?:되어|돼)/,
  /(?<!\b(?:my|a|the|who|someone|anyone) ?\w* (?:can )?)\b(?:represent|defend) (?:me|us|my company)\b|be my (?:lawyer|attorney|legal representative)|(?:write|draft|prepare|file) (?:me |us |my |the |a |an )*(?:lawsuit|complaint|legal brief|petition|court|appeal (?:letter|brief|petition)|statement of claim|legal opinion)|(?:will|can|would) i win (?:the |my |a |this )*(?:case|lawsuit|trial|appeal)|help me sue|sue (?:the )?(?:customs|korea customs|kcs) for me/,
);

/** Whether a text asks for personal data of someone else. @param text as `normalizeText` returns it */
export const seeksOthersData = (text: string): boolean => OTHERS_DATA.test(text) || LOOKS_UP_PERSON.test(text);

/** Whether a text asks the portal to act for someone before an authority or a court. @param text as `normalizeText` returns it */
export const seeksRepresentation = (text: string): boolean => REPRESENTATION.test(text);
