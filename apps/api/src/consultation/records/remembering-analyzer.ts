import { setImmediate } from 'node:timers/promises';
import { runInSlices, type Steps } from '../../common/work-in-slices.js';
import { type AnalyzedText, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';

export type Analyses = ReadonlyMap<string, AnalyzedText>;

/** Where analyses of texts are kept from one building of the index to the next. */
export interface AnalysisStore {
  /** What this version of the analyser made of texts; nothing of another version. */
  read: (version: string) => Promise<Analyses>;
  write: (version: string, analyses: Analyses) => Promise<void>;
}

/** Keeps analyses as long as the process runs. */
export function analysesInMemory(): AnalysisStore {
  let kept: Analyses = new Map();
  return {
    read: () => Promise.resolve(kept),
    write: (_version, analyses) => {
      kept = analyses;
      return Promise.resolve();
    },
  };
}

/**
 * An analyzer that takes the analysis of texts from where it was kept, so that an index can be built again without
 * analysing all of them, and that analyses new ones in slices between which questions are answered.
 */
export class RememberingAnalyzer implements TextAnalyzer {
  private known: Analyses = new Map();

  constructor(
    private readonly analyzer: TextAnalyzer,
    private readonly store: AnalysisStore,
  ) {}

  get version(): string {
    return this.analyzer.version;
  }

  analyze(text: string): AnalyzedText {
    return this.known.get(text) ?? this.analyzer.analyze(text);
  }

  /** Has the analysis of these texts at hand until {@link release}, and keeps it in the place of what was kept. */
  async prepare(texts: Iterable<string>): Promise<void> {
    await setImmediate();
    this.known = await this.store.read(this.version);
    const before = this.known.size;
    const { prepared, added } = await runInSlices(this.preparation(texts));
    this.known = prepared;
    if (added > 0 || prepared.size !== before) await this.store.write(this.version, prepared);
  }

  private *preparation(texts: Iterable<string>): Steps<{ readonly prepared: Analyses; readonly added: number }> {
    const prepared = new Map<string, AnalyzedText>();
    let added = 0;
    for (const text of texts) {
      if (!this.known.has(text)) added += 1;
      prepared.set(text, this.analyze(text));
      yield;
    }
    return { prepared, added };
  }

  /** Lets go of what was prepared, which takes some tens of megabytes. */
  release(): void {
    this.known = new Map();
  }
}
