/** "네," or "No." answers the record's own question; said to another question it would mislead. */
const YES_OR_NO = /^(?:(?:네|예|아니요|아니오|아닙니다)[,.]\s*|(?:Yes|No)[.,]\s*)/;

/** A sentence without the yes or no that it begins with; empty when it is nothing else. */
export function withoutYesOrNo(sentence: string): string {
  const rest = sentence.replace(YES_OR_NO, '');
  return rest === '' ? '' : rest.charAt(0).toUpperCase() + rest.slice(1);
}
