import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { BrowseDataMap } from '../browse/browse-data-map.js';
import { toCodeListResult, toDatasetResult, toSample } from './dataset.mapper.js';
import { DataCodeListResult, DatasetModel, DatasetResult, DatasetSample } from './dataset.model.js';
import { DIRECTIONS, toLineageResult, toPathResult } from './lineage.mapper.js';
import { DatasetLineageResult, LineageDirectionCode, LineagePathResult } from './lineage.model.js';
import { toDataMap, toMapUnavailable } from './map.mapper.js';
import { type DataMap, DataMapResult } from './map.model.js';
import { readFacets, toSearchOutcome, toSuggestion } from './search.mapper.js';
import { DatasetFacetsInput, DatasetSearchOutcome, DatasetSuggestion } from './search.model.js';

const WITH_FIELDS = { type: () => Boolean, defaultValue: false, description: 'Whether edges list their fields.' };

@Resolver(() => DatasetModel)
export class DataMapResolver {
  /** The map never changes while the process runs. */
  private drawn: DataMap | undefined;

  constructor(private readonly browse: BrowseDataMap) {}

  @Query(() => DataMapResult, { description: 'The whole map of customs data, to draw from.' })
  dataMap(): typeof DataMapResult {
    const map = this.browse.map();
    if (map === undefined) return toMapUnavailable();
    this.drawn ??= toDataMap(map);
    return this.drawn;
  }

  @Query(() => DatasetResult)
  dataset(@Args('id', { type: () => ID }) id: string): typeof DatasetResult {
    return toDatasetResult(this.browse.dataset(id), this.browse.map());
  }

  @ResolveField(() => DatasetSample, { description: 'Made-up rows, at most 20.' })
  sampleRows(
    @Parent() { id }: DatasetModel,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): DatasetSample {
    const outcome = this.browse.dataset(id);
    if (outcome.kind !== 'dataset') throw new Error(`${id} was found and is gone`);
    return toSample(outcome.dataset, outcome.map.directory, first);
  }

  @Query(() => DatasetLineageResult, { description: 'The datasets around one, up to four steps.' })
  datasetLineage(
    @Args('id', { type: () => ID }) id: string,
    @Args('direction', { type: () => LineageDirectionCode, defaultValue: LineageDirectionCode.BOTH })
    direction: LineageDirectionCode,
    @Args('hops', { type: () => Int, defaultValue: 1 }) hops: number,
    @Args('fields', WITH_FIELDS) fields: boolean,
  ): typeof DatasetLineageResult {
    return toLineageResult(this.browse.lineage(id, DIRECTIONS[direction], hops), this.browse.map(), fields);
  }

  @Query(() => LineagePathResult, { description: 'A shortest way down the lineage from one dataset to another.' })
  lineagePath(
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
    @Args('fields', WITH_FIELDS) fields: boolean,
  ): typeof LineagePathResult {
    return toPathResult(this.browse.path(from, to), this.browse.map(), fields);
  }

  @Query(() => DataCodeListResult)
  dataCodeList(@Args('id', { type: () => ID }) id: string): typeof DataCodeListResult {
    return toCodeListResult(id, this.browse.map());
  }

  @Query(() => DatasetSearchOutcome, { description: 'Datasets by plain words in Korean or English, narrowed down.' })
  @CountsAs('question')
  searchDatasets(
    @Args('query') query: string,
    @Args('facets', { type: () => DatasetFacetsInput, nullable: true }) facets: DatasetFacetsInput | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): typeof DatasetSearchOutcome {
    return toSearchOutcome(this.browse.search(query, readFacets(facets), first));
  }

  @Query(() => [DatasetSuggestion], { description: 'Words to search by that begin as what is being typed.' })
  suggestDatasets(
    @Args('typed') typed: string,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
  ): DatasetSuggestion[] {
    const found = this.browse.suggest(typed, first);
    return found?.suggestions.map((suggestion) => toSuggestion(suggestion, found.map)) ?? [];
  }
}
