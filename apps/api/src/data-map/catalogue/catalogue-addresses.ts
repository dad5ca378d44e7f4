import { DataFactory, type NamedNode } from 'n3';
import { type Language } from '../../common/language.js';

/** Kinds of things that have an identifier of their own under `/id/`. */
export type IdentifiedKind = 'dataset' | 'actor' | 'stage' | 'subject' | 'edition';

/** Identifiers and addresses of the catalogue; identifiers stay for good, whatever the pages are called. */
export class CatalogueAddresses {
  /** @param base the portal's public address, without a slash at its end */
  constructor(readonly base: string) {}

  id(kind: IdentifiedKind, id: string): NamedNode {
    return DataFactory.namedNode(`${this.base}/id/${kind}/${id}`);
  }

  /** Things of which there is one: the catalogue, its scheme of subjects, who publishes it, whom to ask. */
  single(name: 'catalogue' | 'subjects' | 'publisher' | 'contact'): NamedNode {
    return DataFactory.namedNode(`${this.base}/id/${name}`);
  }

  /** Something that belongs to a dataset and is described together with it. */
  partOfDataset(id: string, part: string): NamedNode {
    return DataFactory.namedNode(`${this.base}/id/dataset/${id}#${part}`);
  }

  mapPage(language: Language): string {
    return `${this.base}/${language}/data-map`;
  }

  datasetPage(id: string, language: Language): string {
    return `${this.base}/${language}/data-map/datasets/${id}`;
  }

  contactPage(language: Language): string {
    return `${this.base}/${language}/consultations/request`;
  }

  /** A file of the catalogue, such as `catalogue.ttl`. */
  file(path: string): string {
    return `${this.base}/api/${path}`;
  }
}
