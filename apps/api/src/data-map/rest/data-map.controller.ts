import { Controller, Get, Header, Param, Query, Res, ServiceUnavailableException } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { type ErrorBody } from '../../common/http/error-body.js';
import { parseBody } from '../../common/http/parse-body.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { BrowseDataMap } from '../browse/browse-data-map.js';
import { type DataMapParts } from '../data-map-parts.js';
import { toCodeListResult, toDataset, toDatasetUnknown } from '../graphql/dataset.mapper.js';
import { toDataMap, toMapUnavailable } from '../graphql/map.mapper.js';
import { toSearchOutcome } from '../graphql/search.mapper.js';
import {
  DATASET_RESPONSE,
  FACET_PARAMETERS,
  MAP_RESPONSE,
  NOT_FOUND_RESPONSE,
  SEARCH_RESPONSE,
} from './data-map-openapi.js';
import { languageQuerySchema, searchQuerySchema } from './data-map-query.js';
import { datasetsCsv, fieldsCsv } from './map-tables.js';

/** The map changes with a new release only; a few minutes keep pages fresh and spare the server. */
const KEEP = 'public, max-age=300';
const CSV = 'text/csv; charset=utf-8';
const CSV_RESPONSE = { content: { 'text/csv': { schema: { type: 'string' } } } } as const;
const IN_LANGUAGE = { name: 'language', required: false, enum: ['ko', 'en'] } as const;

/** The data map for programs; the shapes are those of GraphQL, with codes in lower case. */
@ApiTags('data-map')
@ApiServiceUnavailableResponse({ description: 'There is no map on this server.' })
@Controller('api/data-map')
export class DataMapController {
  constructor(private readonly browse: BrowseDataMap) {}

  @Get()
  @Header('Cache-Control', KEEP)
  @ApiOperation({ summary: 'The whole map: journeys, stages, actors, systems and light datasets' })
  @ApiOkResponse({ schema: MAP_RESPONSE })
  map(): object {
    return toDataMap(this.parts());
  }

  @Get('dump.json')
  @Header('Cache-Control', KEEP)
  @ApiOperation({ summary: 'Everything of the map in one file' })
  @ApiOkResponse({ description: 'The map, with whole datasets and code lists.' })
  dump(): object {
    const map = this.parts();
    const { datasets, codeLists } = map.directory.records;
    return {
      ...toDataMap(map),
      datasets: datasets.map((dataset) => toDataset(dataset, map)),
      codeLists: codeLists.map(({ id }) => toCodeListResult(id, map)),
    };
  }

  @Get('datasets.csv')
  @Header('Cache-Control', KEEP)
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="datasets.csv"')
  @ApiOperation({ summary: 'All datasets as CSV' })
  @ApiQuery(IN_LANGUAGE)
  @ApiOkResponse(CSV_RESPONSE)
  datasetsFile(@Query() query: unknown): string {
    return datasetsCsv(this.parts(), parseBody(languageQuerySchema, query).language);
  }

  @Get('fields.csv')
  @Header('Cache-Control', KEEP)
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="fields.csv"')
  @ApiOperation({ summary: 'The fields of all datasets as CSV' })
  @ApiQuery(IN_LANGUAGE)
  @ApiOkResponse(CSV_RESPONSE)
  allFieldsFile(@Query() query: unknown): string {
    return fieldsCsv(this.parts().directory.records.datasets, parseBody(languageQuerySchema, query).language);
  }

  @Get('datasets')
  @CountsAs('question')
  @ApiOperation({
    summary: 'Find datasets by plain words in Korean or English, narrowed down by facets',
    description:
      'Without words, all datasets in the order of the map. A parameter given several times means any of it.',
  })
  @ApiQuery({ name: 'q', required: false })
  @ApiQuery({ name: 'first', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 } })
  @FACET_PARAMETERS
  @ApiOkResponse({ schema: SEARCH_RESPONSE })
  search(@Query() query: unknown): object {
    const { q, first, ...facets } = parseBody(searchQuerySchema, query);
    const outcome = this.browse.search(q, facets, first);
    if (outcome.kind === 'unavailable') throw unavailable();
    return toSearchOutcome(outcome);
  }

  @Get('datasets/:id')
  @Header('Cache-Control', KEEP)
  @ApiOperation({ summary: 'Everything of a dataset' })
  @ApiOkResponse({ schema: DATASET_RESPONSE })
  @ApiNotFoundResponse({
    description: 'None has this id; `near` names some that may be meant.',
    schema: NOT_FOUND_RESPONSE,
  })
  dataset(@Param('id') id: string, @Res({ passthrough: true }) response: Response): object {
    const map = this.parts();
    const outcome = this.browse.dataset(id);
    if (outcome.kind === 'dataset') return toDataset(outcome.dataset, map);
    response.status(404);
    return { ...noDataset(id), ...(outcome.kind === 'unknown' ? toDatasetUnknown(outcome, map) : {}) };
  }

  @Get('datasets/:id/fields.csv')
  @Header('Cache-Control', KEEP)
  @ApiOperation({ summary: 'The fields of a dataset as CSV' })
  @ApiQuery(IN_LANGUAGE)
  @ApiOkResponse(CSV_RESPONSE)
  @ApiNotFoundResponse({ description: 'None has this id.', schema: NOT_FOUND_RESPONSE })
  fieldsFile(@Param('id') id: string, @Query() query: unknown, @Res() response: Response): void {
    const map = this.parts();
    const { language } = parseBody(languageQuerySchema, query);
    const dataset = map.directory.find('datasets', id);
    if (dataset === undefined) {
      response.status(404).json(noDataset(id));
      return;
    }
    response
      .set({ 'Content-Type': CSV, 'Content-Disposition': `attachment; filename="${dataset.id}-fields.csv"` })
      .send(fieldsCsv([dataset], language));
  }

  @Get('code-lists/:id')
  @Header('Cache-Control', KEEP)
  @ApiOperation({ summary: 'A list of codes and the fields that hold them' })
  @ApiOkResponse({ description: 'The list, whole when it is short, else with where it can be browsed.' })
  @ApiNotFoundResponse({ description: 'None has this id.', schema: NOT_FOUND_RESPONSE })
  codeList(@Param('id') id: string, @Res({ passthrough: true }) response: Response): object {
    const result = toCodeListResult(id, this.parts());
    if ('codes' in result) return result;
    response.status(404);
    return { code: 'CODE_LIST_UNKNOWN', message: `There is no list of codes "${id}".` } satisfies ErrorBody;
  }

  private parts(): DataMapParts {
    const map = this.browse.map();
    if (map === undefined) throw unavailable();
    return map;
  }
}

function noDataset(id: string): ErrorBody {
  return { code: 'DATASET_UNKNOWN', message: `There is no dataset "${id}".` };
}

function unavailable(): ServiceUnavailableException {
  return new ServiceUnavailableException(toMapUnavailable().message);
}
