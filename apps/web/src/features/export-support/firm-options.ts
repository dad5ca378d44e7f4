import { type SupportOptionsQuery } from '../../generated/graphql.js';

export type FirmOptions = SupportOptionsQuery['supportOptions'];
export type SupportOption = FirmOptions['sizes'][number];

/** Goals that most firms come with, shown first; by judgement. */
const COMMON_GOALS = [
  'find-buyers',
  'trade-fair',
  'overseas-certification',
  'sell-online',
  'use-fta',
  'working-capital',
  'payment-risk',
  'logistics-cost',
  'market-research',
  'duty-saving',
];
export const COMMON_GOAL_COUNT = COMMON_GOALS.length;

/** The goals with the common ones in front. */
export function commonFirst(goals: readonly SupportOption[]): readonly SupportOption[] {
  const place = ({ value }: SupportOption) => (COMMON_GOALS.includes(value) ? COMMON_GOALS.indexOf(value) : Infinity);
  const common = goals.filter((goal) => place(goal) !== Infinity);
  return [
    ...[...common].sort((left, right) => place(left) - place(right)),
    ...goals.filter((goal) => place(goal) === Infinity),
  ];
}
