import { type Language } from '../../common/language.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { RecordIndex } from '../../retrieval/record-index.js';
import { type Hit } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { type DataMapGraph } from '../graph/data-map-graph.js';
import { type MapDirectory } from '../graph/map-directory.js';
import { dataMapRanking } from './data-map-ranking.js';
import { datasetDocuments } from './dataset-documents.js';
import { type ChosenFacets, type FacetCounts, Facets } from './facets.js';
import { type MatchReason, MatchReasons } from './match-reasons.js';
import { type Suggestion, WordSuggestions } from './suggest-words.js';

/** A dataset that was found. */
export interface DatasetHit {
  readonly dataset: Dataset;
  /** 0..1, its share of the chances; comparable within one result only. Null where nothing was asked. */
  readonly score: number | null;
  /** The language whose words were found. */
  readonly language: Language;
  readonly why: readonly MatchReason[];
}

export interface FoundDatasets {
  /** Datasets that fit, of which `hits` are the first. */
  readonly total: number;
  /** Best first; in the order of the map where nothing was asked. */
  readonly hits: readonly DatasetHit[];
  readonly facets: readonly FacetCounts[];
}

/** Datasets whose share of the chances is smaller than this part of the best one's have a stray word in common, no more. */
const TAIL = 0.01;
const NEAR = 3;

/** Finds datasets by plain words, narrows them down and tells why each was found. */
export class DatasetSearch {
  private readonly index: RecordIndex;
  private readonly facets: Facets;
  private readonly reasons: MatchReasons;
  private readonly words: WordSuggestions;

  constructor(
    private readonly directory: MapDirectory,
    graph: DataMapGraph,
    analyzer: TextAnalyzer,
  ) {
    this.index = RecordIndex.build(datasetDocuments(directory.records), analyzer, dataMapRanking());
    this.facets = new Facets(directory, graph);
    this.reasons = new MatchReasons(analyzer);
    this.words = new WordSuggestions(directory.records);
  }

  /** @param query in either language; an empty one fits every dataset */
  search(query: string, chosen: ChosenFacets, first: number): FoundDatasets {
    const asked =
      query.trim() === '' ? null : this.index.search(query, { top: this.directory.records.datasets.length });
    const found = asked === null ? this.directory.records.datasets.map(({ id }) => id) : relevant(asked.hits);
    const admitted = found.filter((id) => this.facets.admits(id, chosen));
    const byId = new Map(asked?.hits.map((hit) => [hit.id, hit]));
    const hits = this.directory.findAll('datasets', admitted.slice(0, first)).map((dataset): DatasetHit => {
      const hit = byId.get(dataset.id);
      if (hit === undefined || asked === null) return { dataset, score: null, language: 'ko', why: [] };
      const { score, language } = hit;
      return { dataset, score, language, why: this.reasons.reasonsFor(asked.question, dataset, language) };
    });
    return { total: admitted.length, hits, facets: this.facets.count(found, chosen) };
  }

  /** Words to search by that begin as what is being typed. */
  suggest(typed: string, first: number): Suggestion[] {
    return this.words.suggest(typed, first);
  }

  /** Ids of the datasets nearest to an id that is none. */
  near(id: string): string[] {
    return this.index.search(id.replaceAll('-', ' '), { top: NEAR }).hits.map((hit) => hit.id);
  }
}

function relevant(hits: readonly Hit[]): string[] {
  const least = (hits[0]?.score ?? 0) * TAIL;
  return hits.filter(({ score }) => score >= least).map(({ id }) => id);
}
