/** What a pair of bytes means, in the Encoding Standard's `euc-kr`, which is Windows code page 949. */
function pairsByLetter(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('euc-kr');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if ([...letter].length === 1 && letter !== '\ufffd') pairs.set(letter, [lead, trail]);
    }
  }
  return pairs;
}

/** A text as Korean Excel saves it as CSV. */
export function encodeCp949(text: string): Buffer {
  const pairs = pairsByLetter();
  return Buffer.from(
    [...text].flatMap((letter) => {
      if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
      const pair = pairs.get(letter);
      if (pair === undefined) throw new Error(`CP949 has no ${letter}`);
      return [...pair];
    }),
  );
}
