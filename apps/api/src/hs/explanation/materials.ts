import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { ItemDescription } from '../features/query-texts.js';
import { FIELDS } from './item-field.js';

/** A material that often moves goods from one chapter to another. */
export interface Material {
  readonly name: BothLanguages;
  readonly words: RegExp;
  /** Goods come of several materials of one kind: hooks of plastic or steel, shirts of cotton or polyester. */
  readonly kind: 'hard' | 'textile';
}

/** The materials by which the tariff parts the same goods; each matches the words that people write for it. */
export const MATERIALS: readonly Material[] = [
  {
    name: { ko: '플라스틱', en: 'plastic' },
    kind: 'hard',
    words:
      /\b(?:plastics?|pvc|polypropylene|polyethylene|polycarbonate|abs|acrylic|silicone)\b|플라스틱|아크릴|실리콘/iu,
  },
  {
    name: { ko: '철강', en: 'steel' },
    kind: 'hard',
    words: /\b(?:stainless(?: steel)?|steel|iron)\b|철강|강철|철제|스테인리스|스테인레스|스텐|스틸/iu,
  },
  { name: { ko: '알루미늄', en: 'aluminium' }, kind: 'hard', words: /\balumini?um\b|알루미늄|알미늄/iu },
  { name: { ko: '구리', en: 'copper' }, kind: 'hard', words: /\b(?:copper|brass|bronze)\b|구리|황동|청동/iu },
  {
    name: { ko: '나무', en: 'wood' },
    kind: 'hard',
    words: /\b(?:wood(?:en)?|bamboo|plywood)\b|나무|목재|목제|원목|대나무/iu,
  },
  { name: { ko: '종이', en: 'paper' }, kind: 'hard', words: /\b(?:paper|cardboard)\b|종이|판지|골판지/iu },
  { name: { ko: '유리', en: 'glass' }, kind: 'hard', words: /\b(?:glass|crystal)\b|유리|크리스탈/iu },
  {
    name: { ko: '도자기', en: 'ceramic' },
    kind: 'hard',
    words: /\b(?:ceramics?|porcelain|stoneware)\b|도자기|세라믹|사기/iu,
  },
  { name: { ko: '가죽', en: 'leather' }, kind: 'textile', words: /\bleather\b|가죽|피혁/iu },
  { name: { ko: '고무', en: 'rubber' }, kind: 'hard', words: /\b(?:rubber|latex)\b|고무|라텍스/iu },
  { name: { ko: '면', en: 'cotton' }, kind: 'textile', words: /\bcotton\b|면직물|면제|코튼|순면/iu },
  {
    name: { ko: '합성섬유', en: 'polyester' },
    kind: 'textile',
    words: /\b(?:polyester|nylon|polyamide)\b|합성섬유|폴리에스터|폴리에스테르|나일론/iu,
  },
];

/** The item as if it were of another material, in the language in which the material, or else the item, is written. */
export function ofMaterial(item: ItemDescription, material: Material): ItemDescription {
  for (const field of FIELDS) {
    const text = item[field];
    const match = MATERIALS.map(({ words }) => words.exec(text ?? '')).find((found) => found !== null);
    if (text !== undefined && match) {
      const name = isHangul(match[0]) ? material.name.ko : material.name.en;
      return { ...item, [field]: text.slice(0, match.index) + name + text.slice(match.index + match[0].length) };
    }
  }
  const name = isHangul(item.description) ? material.name.ko : material.name.en;
  return { ...item, description: `${name} ${item.description}` };
}

/**
 * Materials of which goods like these might be instead: of the kind of the material that is written, or else of the kind
 * that the code's chapter is parted by. Machines, food and chemicals have none.
 */
export function otherMaterials(item: ItemDescription, code: string): readonly Material[] {
  const written = MATERIALS.filter((material) => isOfMaterial(item, material));
  const kind = written[0]?.kind ?? kindOfChapter(code);
  return MATERIALS.filter((material) => material.kind === kind && !written.includes(material));
}

/** Chapters whose goods another chapter takes when they are of another material (HS 2022). */
function kindOfChapter(code: string): Material['kind'] | undefined {
  const chapter = Number(code.slice(0, 2));
  if (chapter === 42 || (chapter >= 50 && chapter <= 67)) return 'textile';
  const isHard = [39, 40, 44, 46, 48, 94, 96].includes(chapter) || (chapter >= 68 && chapter <= 83);
  return isHard ? 'hard' : undefined;
}

function isOfMaterial(item: ItemDescription, { words }: Material): boolean {
  return FIELDS.some((field) => words.test(item[field] ?? ''));
}

function isHangul(text: string): boolean {
  return /[\uac00-\ud7a3]/u.test(text);
}
