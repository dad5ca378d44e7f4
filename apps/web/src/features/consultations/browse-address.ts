/** What the address says is to be shown; the page's state is nowhere else. */
export interface BrowseAddress {
  readonly topic: string;
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

export function readAddress(query: URLSearchParams): BrowseAddress {
  const page = Number(query.get('page') ?? 1);
  return {
    topic: query.get('topic') ?? '',
    text: (query.get('q') ?? '').trim(),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The query of an address, without what goes without saying. */
export function writeAddress({ topic, text, page }: BrowseAddress): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (topic !== '') query.set('topic', topic);
  if (page > 1) query.set('page', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
