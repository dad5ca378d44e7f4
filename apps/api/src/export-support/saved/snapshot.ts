import { z } from 'zod';
import { contentHash } from '../../common/content-hash.js';
import { type ProgrammeMatch } from '../matching/match-programme.js';

const entrySchema = z.object({
  status: z.enum(['eligible', 'unknown', 'not_eligible', 'closed']),
  window: z.enum(['open', 'notice', 'closed']),
  /** YYYY-MM-DD on which the open window closes, or the next one opens; where it is known. */
  day: z.string().optional(),
  /** Of what the programme says; a change of it is told as such. */
  content: z.string(),
});

/** How each programme stood for a firm on a day, by its id. */
export const snapshotSchema = z.record(z.string(), entrySchema);
export type Snapshot = z.infer<typeof snapshotSchema>;

export function snapshotOf(matches: readonly ProgrammeMatch[]): Snapshot {
  return Object.fromEntries(
    matches.map(({ programme, status, window }) => {
      const day = window.state === 'open' ? window.closes : window.state === 'closed' ? window.nextOpens : undefined;
      const { gives, criteria, repeat, requires, conflicts, documents, apply } = programme;
      const content = contentHash({ gives, criteria, repeat, requires, conflicts, documents, apply }).slice(0, 16);
      return [programme.id, { status, window: window.state, ...(day === undefined ? {} : { day }), content }];
    }),
  );
}

export type ResultChange =
  /** A new programme that may be had. */
  | { readonly kind: 'new'; readonly programme: string }
  | { readonly kind: 'withdrawn'; readonly programme: string }
  | { readonly kind: 'now-eligible'; readonly programme: string }
  /** Nothing speaks against it any more; something is to be confirmed. */
  | { readonly kind: 'now-possible'; readonly programme: string }
  | { readonly kind: 'no-longer'; readonly programme: string }
  | { readonly kind: 'opened'; readonly programme: string; readonly until: string | undefined }
  | { readonly kind: 'dates-known'; readonly programme: string; readonly opens: string }
  | { readonly kind: 'put-off'; readonly programme: string; readonly until: string }
  | { readonly kind: 'rewritten'; readonly programme: string };

type Entry = Snapshot[string];

/**
 * What a person would want to know since the last mail, one change a programme: the one that matters most. What can't be
 * had before nor now isn't told.
 */
export function changesBetween(before: Snapshot, after: Snapshot): ResultChange[] {
  const changed = Object.entries(after).flatMap(([programme, now]): ResultChange[] => {
    const change = changeOf(programme, before[programme], now);
    return change === undefined ? [] : [change];
  });
  const withdrawn = Object.entries(before)
    .filter(([programme, { status }]) => !(programme in after) && status !== 'not_eligible')
    .map(([programme]): ResultChange => ({ kind: 'withdrawn', programme }));
  return [...changed, ...withdrawn];
}

function changeOf(programme: string, before: Entry | undefined, now: Entry): ResultChange | undefined {
  if (before === undefined) return now.status === 'not_eligible' ? undefined : { kind: 'new', programme };
  if (now.status === 'not_eligible') {
    return before.status === 'not_eligible' ? undefined : { kind: 'no-longer', programme };
  }
  if (before.status === 'not_eligible') {
    return { kind: now.status === 'eligible' ? 'now-eligible' : 'now-possible', programme };
  }
  if (now.window === 'open' && before.window !== 'open') return { kind: 'opened', programme, until: now.day };
  if (now.status === 'eligible' && before.status === 'unknown') return { kind: 'now-eligible', programme };
  if (now.day !== undefined && now.day !== before.day) {
    return now.window === 'open'
      ? { kind: 'put-off', programme, until: now.day }
      : { kind: 'dates-known', programme, opens: now.day };
  }
  return now.content === before.content ? undefined : { kind: 'rewritten', programme };
}
