import { setImmediate } from 'node:timers/promises';
import { type AnalyzedText, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';

/** Longest that questions wait while texts are analysed, in milliseconds. */
const SLICE_MS = 15;

/**
 * An analyzer that keeps the analysis of the records' texts, so that an index can be built again without analysing all
 * of them, and that analyses new ones in slices between which questions are answered.
 */
export class RememberingAnalyzer implements TextAnalyzer {
  private known: ReadonlyMap<string, AnalyzedText> = new Map();

  constructor(private readonly analyzer: TextAnalyzer) {}

  get version(): string {
    return this.analyzer.version;
  }

  analyze(text: string): AnalyzedText {
    return this.known.get(text) ?? this.analyzer.analyze(text);
  }

  /** Analyses these texts where they are new, and forgets all others. */
  async prepare(texts: Iterable<string>): Promise<void> {
    const prepared = new Map<string, AnalyzedText>();
    let sliceEnd = performance.now() + SLICE_MS;
    for (const text of texts) {
      if (performance.now() > sliceEnd) {
        await setImmediate();
        sliceEnd = performance.now() + SLICE_MS;
      }
      prepared.set(text, this.analyze(text));
    }
    this.known = prepared;
  }
}
