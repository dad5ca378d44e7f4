import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CATALOGUE, catalogueProvider } from './catalogue/catalogue-provider.js';
import { IdentifiersController } from './catalogue/identifiers.controller.js';
import { BrowseDataMap } from './browse/browse-data-map.js';
import { DATA_MAP, type DataMapParts } from './data-map-parts.js';
import { DataMapResolver } from './graphql/data-map.resolver.js';
import { DataMapController } from './rest/data-map.controller.js';

@Module({})
export class DataMapModule {
  /** @param map as `loadDataMap` gives it; undefined where there is none */
  static forRoot(map: DataMapParts | undefined): DynamicModule {
    return {
      module: DataMapModule,
      controllers: [DataMapController, CatalogueController, IdentifiersController],
      providers: [{ provide: DATA_MAP, useFactory: () => map }, catalogueProvider, BrowseDataMap, DataMapResolver],
      exports: [DATA_MAP, CATALOGUE],
    };
  }
}
