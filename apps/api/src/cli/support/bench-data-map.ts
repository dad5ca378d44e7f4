import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { dataNeedSchema } from '../../data-map/evaluation/evaluate-data-map.js';
import { DataMapResolver } from '../../data-map/graphql/data-map.resolver.js';
import { toDataMap } from '../../data-map/graphql/map.mapper.js';
import { loadDataMap } from '../../data-map/load-data-map.js';
import { type ChosenFacets } from '../../data-map/search/facets.js';
import { tell } from './command.js';

const NEEDS = 'test/evaluation/data-map-needs.jsonl';
const QUERY = 'apps/web/src/features/data-map/data-map.graphql';
const NO_FACETS: ChosenFacets = { journey: [], stage: [], access: [], subject: [], marks: [] };
const HITS = 50;
const DRAWN = 100;

/** The work that is timed on the data map: a search with its reasons and facet counts, and the page's query for all of it. */
export interface DataMapBench {
  /** Needs in plain words. */
  readonly needs: readonly string[];
  readonly search: (need: string) => unknown;
  /** Places of the measured runs of `draw`. */
  readonly runs: readonly number[];
  /** Runs the query and writes its answer; @returns the answer as JSON */
  readonly draw: () => string;
}

/** @returns undefined where the knowledge has no map or the repository's files are not at hand */
export async function prepareDataMapBench(knowledge: string): Promise<DataMapBench | undefined> {
  const map = await loadDataMap(knowledge, { info: tell, warn: tell });
  if (map === undefined || !existsSync(NEEDS) || !existsSync(QUERY)) return undefined;
  const lines = readFileSync(NEEDS, 'utf8').trim().split('\n');
  const [schema, document] = [await schemaOfMap(), parse(readFileSync(QUERY, 'utf8'))];
  const rootValue = { dataMap: toDataMap(map) };
  return {
    needs: lines.map((line) => dataNeedSchema.parse(JSON.parse(line)).need),
    search: (need) => map.search.search(need, NO_FACETS, HITS),
    runs: Array.from({ length: DRAWN }, (_, at) => at),
    draw: () => runQuery(schema, document, rootValue),
  };
}

function runQuery(schema: GraphQLSchema, document: DocumentNode, rootValue: object): string {
  const result = execute({ schema, document, rootValue, operationName: 'DataMap' });
  if (result instanceof Promise) throw new Error('the map is answered at once');
  if (result.errors !== undefined) throw new Error(result.errors.map(({ message }) => message).join('; '));
  return JSON.stringify(result);
}

async function schemaOfMap(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create([DataMapResolver]);
  await app.close();
  return schema;
}
