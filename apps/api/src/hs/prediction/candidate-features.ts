import type { QueryPart } from '../features/query-texts.js';
import type { Tariff } from '../model/tariff.js';
import type { PartScores, QueryViews } from './query-views.js';

/** Names of the features of a candidate, in the order of a row. */
export const CANDIDATE_FEATURES: readonly string[] = [
  ...(['head', 'name', 'lead', 'full', 'mix'] as const).flatMap((part) => [`all.${part}.sub`, `all.${part}.heading`]),
  'all.mix.chapter',
  'all.mix.rank',
  'all.mix.gap',
  ...(['head', 'name', 'lead', 'full', 'mix'] as const).flatMap((part) => [`text.${part}.sub`, `text.${part}.heading`]),
  'text.mix.rank',
  'past.sub',
  'past.heading',
  ...(['name', 'full'] as const).flatMap((part) => [
    `case.${part}.sub.best`,
    `case.${part}.sub.share`,
    `case.${part}.heading.best`,
    `case.${part}.heading.share`,
  ]),
  ...(['head', 'name', 'full'] as const).flatMap((part) => [
    `term.${part}.sub.best`,
    `term.${part}.sub.share`,
    `term.${part}.heading.best`,
  ]),
  ...(['name', 'full'] as const).flatMap((part) => [
    `encoder.${part}.cases`,
    `encoder.${part}.terms`,
    `encoder.${part}.case.best`,
  ]),
  'query.case.best',
  'query.term.best',
  'query.name.tokens',
  'query.full.tokens',
  'query.hangul',
  'query.known',
  'query.entropy',
  'query.agreement',
  'prior.sub',
  'prior.heading',
  'prior.within',
  'sub.other',
  'sub.siblings',
  'none',
];

/** Log-probability given to the candidate "none of these", and floor of all others. */
const FLOOR = -14;

function logOf(probability: number): number {
  return probability > 0 ? Math.max(FLOOR, Math.log(probability)) : FLOOR;
}

/** Write the features of one candidate at `offset`; `subheading` undefined stands for "none of the candidates". */
export function writeCandidate(
  views: QueryViews,
  subheading: number | undefined,
  tariff: Tariff,
  rows: Float32Array,
  offset: number,
): void {
  let at = offset;
  const put = (value: number): void => {
    rows[at] = value;
    at += 1;
  };
  const heading = subheading === undefined ? undefined : (tariff.headingOfSubheading[subheading] ?? 0);
  const chapter = heading === undefined ? undefined : (tariff.chapterOfHeading[heading] ?? 0);
  const parent = (scores: Float32Array, node: number | undefined): number =>
    node === undefined ? FLOOR : logOf(scores[node] ?? 0);
  const headingNode = heading === undefined ? undefined : tariff.headingOffset + heading;
  const chapterNode = chapter === undefined ? undefined : tariff.chapterOffset + chapter;
  const putModel = (scores: PartScores): void => {
    for (const part of [scores.head, scores.name, scores.lead, scores.full, scores.mix]) {
      put(parent(part, subheading));
      put(parent(part, headingNode));
    }
  };
  putModel(views.all);
  put(parent(views.all.mix, chapterNode));
  put(views.rankAll(subheading));
  put(parent(views.all.mix, subheading) - logOf(views.bestAll));
  putModel(views.text);
  put(views.rankText(subheading));
  put(parent(views.past, subheading));
  put(parent(views.past, headingNode));
  for (const part of ['name', 'full'] as const) {
    const votes = views.cases[part];
    put(votes.best(subheading));
    put(votes.share(subheading));
    put(votes.best(headingNode));
    put(votes.share(headingNode));
  }
  for (const part of ['head', 'name', 'full'] as const satisfies readonly QueryPart[]) {
    const votes = views.terms[part];
    put(votes.best(subheading));
    put(votes.share(subheading));
    put(votes.best(headingNode));
  }
  for (const reading of [views.encoder.name, views.encoder.full]) {
    put(reading.cases(subheading));
    put(reading.terms(subheading));
    put(reading.nearestCase(subheading));
  }
  for (const value of views.query) put(value);
  put(subheading === undefined ? 0 : Math.log1p(views.priors[subheading] ?? 0));
  put(headingNode === undefined ? 0 : Math.log1p(views.priors[headingNode] ?? 0));
  put(
    subheading === undefined || headingNode === undefined
      ? 0
      : (views.priors[subheading] ?? 0) / ((views.priors[headingNode] ?? 0) + 1),
  );
  put(subheading === undefined ? 0 : /[89][09]?$/u.test(tariff.subheadings[subheading] ?? '') ? 1 : 0);
  put(heading === undefined ? 0 : (views.siblings[heading] ?? 0));
  put(subheading === undefined ? 1 : 0);
}
