import { z } from 'zod';

/** What is read of a Hugging Face tokenizer.json; normaliser and word pattern are those of models/training/encoder/tokenizer.py. */
export const unigramSchema = z.object({
  pre_tokenizer: z.object({
    pretokenizers: z.tuple([z.object({ pattern: z.object({ Regex: z.string() }) }), z.unknown()]),
  }),
  model: z.object({ type: z.literal('Unigram'), unk_id: z.int(), vocab: z.array(z.tuple([z.string(), z.number()])) }),
});

/** An unknown character costs this much more than the least likely piece, as in sentencepiece. */
const UNKNOWN_PENALTY = 10;
const WORD_START = '▁';
const MARKS = /\p{M}/gu;

/** Cuts text into the pieces of a unigram model (Kudo, 2018), without the library and without waiting. */
export class UnigramTokenizer {
  private readonly pieces: ReadonlyMap<string, number>;
  private readonly scores: Float64Array;
  private readonly longest: number;
  private readonly unknownScore: number;
  private readonly unknown: number;
  private readonly words: RegExp;

  constructor({ model, pre_tokenizer }: z.infer<typeof unigramSchema>) {
    this.pieces = new Map(model.vocab.map(([piece], id) => [piece, id]));
    this.scores = Float64Array.from(model.vocab, ([, score]) => score);
    this.longest = model.vocab.reduce((most, [piece]) => Math.max(most, piece.length), 1);
    this.unknownScore = this.scores.reduce((a, b) => Math.min(a, b), 0) - UNKNOWN_PENALTY;
    this.unknown = model.unk_id;
    this.words = new RegExp(pre_tokenizer.pretokenizers[0].pattern.Regex, 'gu');
  }

  /** Numbers of the pieces in order; unknown characters are left out. */
  piecesOf(text: string): number[] {
    const folded = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
    return (folded.match(this.words) ?? []).flatMap((word) => this.cut(WORD_START + word));
  }

  /** The likeliest cut of a word (Viterbi). */
  private cut(word: string): number[] {
    const best = new Float64Array(word.length + 1).fill(-Infinity);
    const from = new Int32Array(word.length + 1);
    const piece = new Int32Array(word.length + 1);
    best[0] = 0;
    for (let start = 0; start < word.length; start += 1) {
      const soFar = best[start] ?? -Infinity;
      for (let end = start + 1; end <= Math.min(word.length, start + this.longest); end += 1) {
        const id = this.pieces.get(word.slice(start, end)) ?? (end === start + 1 ? this.unknown : undefined);
        if (id === undefined) continue;
        const score = soFar + (id === this.unknown ? this.unknownScore : (this.scores[id] ?? 0));
        if (score <= (best[end] ?? 0)) continue;
        best[end] = score;
        from[end] = start;
        piece[end] = id;
      }
    }
    const cut: number[] = [];
    for (let end = word.length; end > 0; end = from[end] ?? 0)
      if (piece[end] !== this.unknown) cut.push(piece[end] ?? 0);
    return cut.reverse();
  }
}
