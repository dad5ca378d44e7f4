import { type z } from 'zod';
import { type DataElement, type Dataset, datasetSchema, elementSchema } from './dataset.js';
import {
  actorSchema,
  codeListSchema,
  journeySchema,
  portalSchema,
  serviceSchema,
  stageSchema,
  subjectSchema,
  systemSchema,
  versionSchema,
} from './process-records.js';

/** Kinds of records, each in a file or a folder of that name in `data-map/`. */
export const RECORD_SCHEMAS = {
  journeys: journeySchema,
  stages: stageSchema,
  actors: actorSchema,
  systems: systemSchema,
  portals: portalSchema,
  services: serviceSchema,
  subjects: subjectSchema,
  versions: versionSchema,
  'code-lists': codeListSchema,
  elements: elementSchema,
  datasets: datasetSchema,
} as const;

export type RecordKind = keyof typeof RECORD_SCHEMAS;
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as RecordKind[];

/** The map's records, each id once within its kind, fields completed by their elements. */
export interface DataMapRecords {
  readonly journeys: readonly z.infer<typeof journeySchema>[];
  readonly stages: readonly z.infer<typeof stageSchema>[];
  readonly actors: readonly z.infer<typeof actorSchema>[];
  readonly systems: readonly z.infer<typeof systemSchema>[];
  readonly portals: readonly z.infer<typeof portalSchema>[];
  readonly services: readonly z.infer<typeof serviceSchema>[];
  readonly subjects: readonly z.infer<typeof subjectSchema>[];
  /** Oldest first. */
  readonly versions: readonly z.infer<typeof versionSchema>[];
  readonly codeLists: readonly z.infer<typeof codeListSchema>[];
  readonly elements: readonly DataElement[];
  readonly datasets: readonly Dataset[];
}

/** A fault found by comparing records; where it stands in the files is added by the reader. */
export interface RecordFault {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
