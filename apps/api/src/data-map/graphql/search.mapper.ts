import { type Language } from '../../common/language.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { type SearchOutcome } from '../browse/browse-data-map.js';
import { type DataMapParts } from '../data-map-parts.js';
import { type ChosenFacets, type Facet } from '../search/facets.js';
import { type ReasonKind } from '../search/match-reasons.js';
import { type Suggestion } from '../search/suggest-words.js';
import { toRef } from './dataset.mapper.js';
import { toMapUnavailable, toNode } from './map.mapper.js';
import {
  type DatasetFacetsInput,
  type DatasetSearchOutcome,
  type DatasetSuggestion,
  FacetCode,
  MatchReasonKind,
} from './search.model.js';

const LANGUAGE: Readonly<Record<Language, LanguageCode>> = { ko: LanguageCode.KO, en: LanguageCode.EN };
const REASON: Readonly<Record<ReasonKind, MatchReasonKind>> = {
  name: MatchReasonKind.NAME,
  alias: MatchReasonKind.ALIAS,
  field: MatchReasonKind.FIELD,
  description: MatchReasonKind.DESCRIPTION,
};
const FACET: Readonly<Record<Facet, FacetCode>> = {
  journey: FacetCode.JOURNEY,
  stage: FacetCode.STAGE,
  access: FacetCode.ACCESS,
  subject: FacetCode.SUBJECT,
  marks: FacetCode.MARKS,
};

export function readFacets(given: DatasetFacetsInput | null | undefined): ChosenFacets {
  const { journey, stage, access, subject, marks } = given ?? {};
  return {
    journey: journey ?? [],
    stage: stage ?? [],
    access: access ?? [],
    subject: subject ?? [],
    marks: marks ?? [],
  };
}

export function toSearchOutcome(outcome: SearchOutcome): typeof DatasetSearchOutcome {
  if (outcome.kind === 'unavailable') return toMapUnavailable();
  const { total, hits, facets } = outcome.found;
  return {
    total,
    hits: hits.map(({ dataset, score, language, why }) => ({
      dataset: toNode(dataset, outcome.map.graph),
      score,
      language: LANGUAGE[language],
      why: why.map(({ kind, field, parts }) => ({ kind: REASON[kind], field: field ?? null, parts: [...parts] })),
    })),
    facets: facets.map(({ facet, values }) => ({ facet: FACET[facet], values: [...values] })),
  };
}

export function toSuggestion(
  { text, language, kind, datasets }: Suggestion,
  { directory }: DataMapParts,
): DatasetSuggestion {
  return {
    text,
    language: LANGUAGE[language],
    kind: REASON[kind],
    datasets: directory.findAll('datasets', datasets).map(toRef),
  };
}
