import { searchWords } from '../catalogue/search-words.js';
import type { BothLanguages } from '../catalogue/catalogue-schema.js';

/** Why a description can't be classified as it stands. */
export const VAGUE_KINDS = [
  'part',
  'accessory',
  'gift',
  'sample',
  'set',
  'machine',
  'code_only',
  'unknown_words',
  'general',
] as const;
export type VagueKind = (typeof VAGUE_KINDS)[number];

const WORDS: Readonly<Partial<Record<VagueKind, RegExp>>> = {
  sample: /\b(?:samples?|specimens?|swatch(?:es)?)\b|샘플|견본|시료|시편/iu,
  gift: /\b(?:gifts?|presents?|promo(?:tional)?|giveaways?|novelt(?:y|ies))\b|선물|사은품|증정품|판촉물|경품|답례품/iu,
  accessory: /\baccessor(?:y|ies)\b|액세서리|악세사리|악세서리|부속/iu,
  part: /\b(?:parts?|components?|spares?|pieces?|assy|assembl(?:y|ies))\b|부분품|부품|예비품|구성품/iu,
  set: /\b(?:sets?|kits?|bundles?|packages?)\b|세트|키트|패키지|모음/iu,
  machine:
    /\b(?:machine(?:s|ry)?|devices?|equipment|apparatus|instruments?|tools?|units?)\b|기계|장치|장비|기기|기구|도구|설비/iu,
};
const ORDER = ['sample', 'gift', 'accessory', 'part', 'set', 'machine'] as const satisfies readonly VagueKind[];

/**
 * Name what is lacking in a description that was found vague.
 * @param knowsAWord whether any of its words is one of the tariff's
 */
export function vagueKindOf(text: string, knowsAWord: boolean): VagueKind {
  if (searchWords(text).every(({ letters }) => /^[0-9]+$/u.test(letters) || isModelNumber(text))) return 'code_only';
  const named = ORDER.find((kind) => WORDS[kind]?.test(text));
  if (named !== undefined) return named;
  return knowsAWord ? 'general' : 'unknown_words';
}

/** Letters and digits mixed in every piece of it, as in `WH-1000XM5`. */
function isModelNumber(text: string): boolean {
  return text
    .trim()
    .split(/\s+/u)
    .every((piece) => /[0-9]/u.test(piece) && /^[\p{Script=Latin}0-9\-./_]+$/u.test(piece));
}

/** What to add, for each kind, as one would say it at a counter. */
export const WHAT_TO_ADD: Readonly<Record<VagueKind, BothLanguages>> = {
  part: {
    ko: '무엇의 부품인지, 그 부품 자체가 무엇인지(예: 베어링, 기어, 회로기판), 재질이 무엇인지 적어 주십시오.',
    en: 'Say what it is a part of, what the part itself is (a bearing, a gear, a circuit board) and what it is made of.',
  },
  accessory: {
    ko: '무엇에 쓰는 액세서리인지(휴대전화, 자동차, 몸에 거는 장신구 등), 어떤 물건인지, 재질이 무엇인지 적어 주십시오.',
    en: 'Say what it goes with (a phone, a car, worn on the body), what the thing is and what it is made of.',
  },
  gift: {
    ko: '선물이라는 말로는 분류할 수 없습니다. 안에 든 물건이 각각 무엇이고 재질이 무엇인지 적어 주십시오.',
    en: '“Gift” says nothing about the goods. Say what each thing inside is and what it is made of.',
  },
  sample: {
    ko: '견본도 물품 자체로 분류합니다. 어떤 물건의 견본인지, 재질과 용도를 적어 주십시오.',
    en: 'A sample is classified as the goods it is. Say what it is a sample of, its material and its use.',
  },
  set: {
    ko: '세트에 들어 있는 물건을 하나씩 적고, 소매용으로 함께 포장되었는지, 무엇이 중심인지 알려 주십시오.',
    en: 'List what the set holds, whether it is packed together for retail sale, and which item matters most.',
  },
  machine: {
    ko: '무슨 일을 하는 기계인지, 무엇을 가공하거나 재는지, 전기로 움직이는지 적어 주십시오.',
    en: 'Say what the machine does, what it works on or measures, and whether it runs on electricity.',
  },
  code_only: {
    ko: '모델번호만으로는 알 수 없습니다. 그 모델이 어떤 물건인지(예: 무선 헤드폰) 함께 적어 주십시오.',
    en: 'A model number alone does not tell. Add what the thing is, for example “wireless headphones”.',
  },
  unknown_words: {
    ko: '아는 낱말을 찾지 못했습니다. 맞춤법을 확인하고, 어떤 물건인지 흔한 이름으로 적어 주십시오.',
    en: 'None of these words is known here. Check the spelling and say what the thing is by its common name.',
  },
  general: {
    ko: '어떤 물건인지 흔한 이름으로 적고 재질, 용도, 형태(가공 정도, 전기 사용 여부, 소매 포장)를 덧붙여 주십시오.',
    en: 'Say what the thing is by its common name; add material, use and form (how worked, powered or not, retail packing).',
  },
};
