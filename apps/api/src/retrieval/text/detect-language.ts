import { type Language } from '../../common/language.js';

const HANGUL_LETTER = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/g;
const LATIN_LETTER = /[a-z]/gi;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;
const ENGLISH_FUNCTION_WORD =
  /\b(?:a|an|the|is|are|was|do|does|did|can|could|may|must|should|will|would|have|has|i|my|me|we|you|it|what|which|who|when|where|why|how|if|for|from|to|of|in|on|with|and|or|not|need)\b/i;

/**
 * Language of a text by its scripts. A Korean question may hold more Latin letters than Hangul ("EMS tracking number 조회"), and an
 * English one may quote a Korean term ("How do I get a 통관고유부호?"), so with both scripts present the text counts as English only
 * when most of its words are Latin and one of them is an English function word. Text without letters counts as Korean, the portal's first language.
 */
export function detectLanguage(text: string): Language {
  const hangul = text.match(HANGUL_LETTER)?.length ?? 0;
  const latin = text.match(LATIN_LETTER)?.length ?? 0;
  if (latin === 0) return 'ko';
  if (hangul === 0) return 'en';
  const words = text.split(/\s+/).filter((word) => word !== '');
  const hangulWords = words.filter((word) => HANGUL.test(word)).length;
  return hangulWords * 2 < words.length && ENGLISH_FUNCTION_WORD.test(text) ? 'en' : 'ko';
}
