/** Longest contact, in characters. */
const MOST = 100;
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;
/** Digits with the usual signs between them; 7 to 15 digits (ITU-T E.164). */
const PHONE = /^\+?[\d\s().-]+$/;

/** Whether a text is an e-mail address or a telephone number that somebody may be reached under. */
export function isContact(text: string): boolean {
  if (text.length > MOST) return false;
  const digits = text.replaceAll(/\D/g, '').length;
  return EMAIL.test(text) || (PHONE.test(text) && digits >= 7 && digits <= 15);
}
