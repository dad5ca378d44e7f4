import { normalizeText } from '../../../retrieval/text/normalize-text.js';

const OPENING = String.raw`(?:(?:네+|아+|ㅇㅋ|ok(?:ay)?|great|perfect)[\s,.!]*)?(?:(?:정말|너무|답변)\s?)?`;
const KOREAN = String.raw`(?:감사(?:합니다|해요|드려요|드립니다)?|고마워요?|고맙습니다|ㄳ|땡큐|수고하(?:세요|셨습니다)|안녕히\s?계세요)`;
const ENGLISH = String.raw`(?:(?:many )?thanks?(?: you)?(?: so much| very much| a lot| again)?|thx|ty|bye)`;
const CLOSING = String.raw`(?:bye|that'?s all|you (?:are|were) (?:so |very |super )?(?:great|helpful|kind))`;

/** By its sound it may be an audit (감사); an audit is asked of in more words. */
const THANKS = new RegExp(
  String.raw`^${OPENING}(?:${KOREAN}|${ENGLISH})(?:[\s,.!]*(?:${KOREAN}|${CLOSING}))?[\s.!~^ㅎㅋ]*$`,
);

/** Whether somebody says thanks, or takes leave, and nothing else. */
export const isThanks = (said: string): boolean => THANKS.test(normalizeText(said));
