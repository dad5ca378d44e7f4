/** Markets that are told apart when firms are compared; finer would leave too few firms in each. */
export const DESTINATION_GROUPS = [
  'china',
  'usa',
  'japan',
  'south-east-asia',
  'europe',
  'india',
  'middle-east',
  'americas',
  'other',
] as const;
export type DestinationGroup = (typeof DESTINATION_GROUPS)[number];

const COUNTRIES: Readonly<Partial<Record<DestinationGroup, string>>> = {
  china: 'CN HK MO TW',
  usa: 'US',
  japan: 'JP',
  'south-east-asia': 'VN ID TH MY PH SG KH LA MM BN',
  europe: 'DE FR GB NL PL IT ES BE SK CZ HU AT SE DK FI IE PT GR RO BG HR SI EE LV LT LU MT CY CH NO IS LI UA',
  india: 'IN BD PK LK NP',
  'middle-east': 'AE SA TR IL EG IR IQ JO KW QA OM BH',
  americas: 'MX BR CA CL PE CO AR EC PA CR GT HN SV NI UY PY BO DO',
};

const GROUP_OF = new Map(
  Object.entries(COUNTRIES).flatMap(([group, codes]) =>
    codes
      .split(' ')
      .map((code): [string, DestinationGroup] => [code, DESTINATION_GROUPS.find((name) => name === group) ?? 'other']),
  ),
);

/** @param country ISO 3166, two letters */
export function destinationGroup(country: string): DestinationGroup {
  return GROUP_OF.get(country) ?? 'other';
}
