import { queryFeatures, queryTexts, type ItemDescription, type QueryPart } from '../features/query-texts.js';
import type { TextFeatures } from '../features/text-features.js';
import { subheadingOfLabel } from '../model/case-label.js';
import type { Tariff } from '../model/tariff.js';
import type { CaseIndex } from '../views/case-index.js';
import type { EncoderReading, EncoderView } from '../views/encoder-view.js';
import { Leaders } from '../views/leaders.js';
import { softmaxOverSubheadings, type SparseSoftmax } from '../views/sparse-softmax.js';
import { NeighbourVotes } from './neighbour-votes.js';

/** The trained parts that look at a description independently of each other. */
export interface Views {
  readonly tariff: Tariff;
  /** Linear model learned from past cases and tariff texts together. */
  readonly all: SparseSoftmax;
  /** Linear model learned from tariff texts and the lexicon alone: not swayed by what is often imported. */
  readonly text: SparseSoftmax;
  /** Linear model learned from past cases alone: what is usual among imports. */
  readonly past: SparseSoftmax;
  /** Past cases; labels as in `labelOfCase`. */
  readonly cases: CaseIndex;
  /** Lexicon terms and titles; labels are subheadings. */
  readonly terms: CaseIndex;
  /** Nearness by the text encoder. */
  readonly encoder: EncoderView;
  /** Whether rulings are looked up beside the declared names; false for measuring on those rulings. */
  readonly withRulings: boolean;
  /** Past cases by node of the tariff. */
  readonly priors: Float32Array;
}

/** Probabilities of subheadings (and sums over headings and chapters) by part of the description. */
export type PartScores = Readonly<Record<QueryPart | 'mix', Float32Array>>;

/** Everything the views say about one description. */
export interface QueryViews {
  readonly features: Readonly<Record<QueryPart, TextFeatures>>;
  readonly all: PartScores;
  readonly text: PartScores;
  /** By the whole name only. */
  readonly past: Float32Array;
  readonly cases: Readonly<Record<'name' | 'full', NeighbourVotes>>;
  readonly terms: Readonly<Record<'head' | 'name' | 'full', NeighbourVotes>>;
  readonly encoder: Readonly<Record<'name' | 'full', EncoderReading>>;
  readonly bestAll: number;
  readonly query: readonly number[];
  readonly priors: Float32Array;
  readonly siblings: Uint8Array;
  rankAll(subheading: number | undefined): number;
  rankText(subheading: number | undefined): number;
  readonly candidates: readonly number[];
}

const NEIGHBOURS = 30;
/** How many candidates each view may name. */
const NAMED = { all: 40, text: 20, past: 15, cases: 15, terms: 10, encoder: 8 } as const;
/** A probability up to this names nothing. */
const NEGLIGIBLE = 1e-6;
/** Ranks beyond this are alike. */
const LAST_RANK = 60;
const PARTS = ['head', 'name', 'lead', 'full'] as const;
/** How the parts' scores are mixed for the joint ranking: the name leads; the stacker sees each part by itself too. */
const MIX: Readonly<Record<QueryPart, number>> = { head: 0.1, name: 0.5, lead: 0.2, full: 0.2 };

/** Ask all views about a description. */
export class QueryReader {
  private readonly siblings: Uint8Array;

  constructor(private readonly views: Views) {
    const { tariff } = views;
    this.siblings = new Uint8Array(tariff.headings.length);
    for (const heading of tariff.headingOfSubheading) this.siblings[heading] = (this.siblings[heading] ?? 0) + 1;
  }

  read(item: ItemDescription): QueryViews {
    const { tariff } = this.views;
    const texts = queryTexts(item);
    const features = queryFeatures(texts);
    const name = this.views.encoder.read(texts.name);
    const encoder = { name, full: texts.full === texts.name ? name : this.views.encoder.read(texts.full) };
    const all = partScores(this.views.all, features);
    const text = partScores(this.views.text, features);
    const past = nodeProbabilities(this.views.past, features.name);
    const cases = sharedByText(features, ['name', 'full'] as const, (f) => this.caseVotes(f));
    const terms = sharedByText(features, ['head', 'name', 'full'] as const, (f) => this.termVotes(f));
    const topAll = topSubheadings(all.mix, tariff, LAST_RANK);
    const topText = topSubheadings(text.mix, tariff, LAST_RANK);
    const candidates = new Set<number>([
      ...topAll.slice(0, NAMED.all),
      ...topText.slice(0, NAMED.text),
      ...topSubheadings(past, tariff, NAMED.past),
      ...cases.name.subheadings(tariff).slice(0, NAMED.cases),
      ...cases.full.subheadings(tariff).slice(0, NAMED.cases),
      ...terms.name.subheadings(tariff).slice(0, NAMED.terms),
      ...terms.head.subheadings(tariff).slice(0, NAMED.terms),
      ...name.named(NAMED.encoder),
    ]);
    const ranker = (order: readonly number[]): ((s: number | undefined) => number) => {
      const ranks = new Map(order.map((subheading, rank) => [subheading, rank]));
      return (subheading) => (subheading === undefined ? LAST_RANK : (ranks.get(subheading) ?? LAST_RANK));
    };
    const [bestAll = 0, bestText = 0] = [topAll[0], topText[0]];
    return {
      features,
      all,
      text,
      past,
      cases,
      terms,
      encoder,
      bestAll: all.mix[bestAll] ?? 0,
      query: [
        cases.name.top,
        Math.max(terms.head.top, terms.name.top),
        Math.min(features.name.length, 60),
        Math.min(features.full.length, 300),
        hangulShare(features.full),
        this.views.all.vector(features.name).known,
        entropy(all.mix, topAll),
        bestAll === bestText ? 2 : tariff.headingOfSubheading[bestAll] === tariff.headingOfSubheading[bestText] ? 1 : 0,
      ],
      priors: this.views.priors,
      siblings: this.siblings,
      rankAll: ranker(topAll),
      rankText: ranker(topText),
      candidates: [...candidates],
    };
  }

  private caseVotes(features: TextFeatures): NeighbourVotes {
    const { cases, tariff, withRulings } = this.views;
    const end = cases.parts.labels.length - (withRulings ? 0 : cases.parts.rulings);
    const subheadingOf = (label: number): number => subheadingOfLabel(tariff, label);
    return new NeighbourVotes(cases.search(features, NEIGHBOURS, end), (d) => cases.labelOf(d), subheadingOf, tariff);
  }

  private termVotes(features: TextFeatures): NeighbourVotes {
    const { terms, tariff } = this.views;
    return new NeighbourVotes(
      terms.search(features, NEIGHBOURS),
      (d) => terms.labelOf(d),
      (label) => label,
      tariff,
    );
  }
}

function partScores(model: SparseSoftmax, features: Readonly<Record<QueryPart, TextFeatures>>): PartScores {
  const { tariff } = model;
  const raw = sharedByText(features, PARTS, (f) => scoresOf(model, f));
  const mixed = raw.name === raw.full && raw.head === raw.name ? raw.name : mixOf(raw);
  const done = new Map<Float32Array, Float32Array>();
  const probabilities = (scores: Float32Array): Float32Array => {
    const known = done.get(scores) ?? probabilitiesOf(scores, tariff);
    done.set(scores, known);
    return known;
  };
  return {
    head: probabilities(raw.head),
    name: probabilities(raw.name),
    lead: probabilities(raw.lead),
    full: probabilities(raw.full),
    mix: probabilities(mixed),
  };
}

function scoresOf(model: SparseSoftmax, features: TextFeatures): Float32Array {
  const scores = new Float32Array(model.tariff.nodeCount);
  model.score(model.vector(features), scores);
  return scores;
}

function probabilitiesOf(scores: Float32Array, tariff: Tariff): Float32Array {
  const out = new Float32Array(tariff.nodeCount);
  softmaxOverSubheadings(scores, out, tariff);
  sumParents(out, tariff);
  return out;
}

function nodeProbabilities(model: SparseSoftmax, features: TextFeatures): Float32Array {
  return probabilitiesOf(scoresOf(model, features), model.tariff);
}

function mixOf(raw: Readonly<Record<QueryPart, Float32Array>>): Float32Array {
  return raw.name.map(
    (value, i) =>
      MIX.name * value + MIX.head * (raw.head[i] ?? 0) + MIX.lead * (raw.lead[i] ?? 0) + MIX.full * (raw.full[i] ?? 0),
  );
}

/** Compute something for each part, once for parts that are the same text. */
function sharedByText<P extends QueryPart, T>(
  features: Readonly<Record<QueryPart, TextFeatures>>,
  parts: readonly P[],
  compute: (features: TextFeatures) => T,
): Record<P, T> {
  const done = new Map<TextFeatures, T>();
  const entries = parts.map((part) => {
    const own = features[part];
    const value = done.has(own) ? (done.get(own) as T) : compute(own);
    done.set(own, value);
    return [part, value] as const;
  });
  return Object.fromEntries(entries) as Record<P, T>;
}

function sumParents(probabilities: Float32Array, tariff: Tariff): void {
  for (let s = 0; s < tariff.headingOfSubheading.length; s += 1) {
    const mass = probabilities[s] ?? 0;
    if (mass === 0) continue;
    const heading = tariff.headingOfSubheading[s] ?? 0;
    const headingNode = tariff.headingOffset + heading;
    const chapterNode = tariff.chapterOffset + (tariff.chapterOfHeading[heading] ?? 0);
    probabilities[headingNode] = (probabilities[headingNode] ?? 0) + mass;
    probabilities[chapterNode] = (probabilities[chapterNode] ?? 0) + mass;
  }
}

function topSubheadings(probabilities: Float32Array, tariff: Tariff, limit: number): number[] {
  const leaders = new Leaders(limit, NEGLIGIBLE);
  for (let s = 0; s < tariff.subheadings.length; s += 1) leaders.offer(s, probabilities[s] ?? 0);
  return leaders.ranked((subheading) => subheading);
}

function entropy(probabilities: Float32Array, top: readonly number[]): number {
  return top.reduce((sum, s) => sum - (probabilities[s] ?? 0) * Math.log((probabilities[s] ?? 0) + 1e-9), 0);
}

/** Share of the character n-grams that are Hangul. */
function hangulShare(features: TextFeatures): number {
  let hangul = 0;
  let latin = 0;
  for (const kind of features.kinds) {
    if (kind === 4) hangul += 1;
    else if (kind === 3) latin += 1;
  }
  return hangul / (hangul + latin / 3 || 1);
}
