import { type TextEncoding } from './table.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Label of each encoding in the WHATWG Encoding Standard, where `euc-kr` means Windows code page 949. */
const LABELS: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  cp949: 'euc-kr',
};

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8, else as CP949 (of which EUC-KR is a part), which Korean
 * Excel writes. Without a mark, bytes that are valid UTF-8 are hardly ever CP949.
 * @param asked read it as this and nothing else
 * @returns undefined when the bytes are none of these
 */
export function decodeText(bytes: Uint8Array, asked?: TextEncoding): DecodedText | undefined {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const guessed: readonly TextEncoding[] = marked === undefined ? ['utf-8', 'cp949'] : [marked[0]];
  const candidates = asked === undefined ? guessed : [asked];
  for (const encoding of candidates) {
    const text = decode(bytes, LABELS[encoding]);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
