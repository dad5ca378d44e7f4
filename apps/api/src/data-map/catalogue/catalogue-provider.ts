import { NotFoundException, type Provider } from '@nestjs/common';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig, publicUrl } from '../../config/portal-config.js';
import { DATA_MAP, type DataMapParts } from '../data-map-parts.js';
import { Catalogue } from './catalogue.js';
import { CatalogueAddresses } from './catalogue-addresses.js';

/** Injection token of the {@link Catalogue}, or of undefined where there is no map. */
export const CATALOGUE = Symbol('CATALOGUE');

export const catalogueProvider: Provider = {
  provide: CATALOGUE,
  inject: [DATA_MAP, PORTAL_CONFIG],
  useFactory: (map: DataMapParts | undefined, config: PortalConfig) =>
    map && new Catalogue(map.directory, new CatalogueAddresses(publicUrl(config))),
};

/** @throws NotFoundException where there is no map on this server */
export function catalogueInPlace(catalogue: Catalogue | undefined): Catalogue {
  if (catalogue === undefined) throw new NotFoundException('There is no data map on this server.');
  return catalogue;
}
