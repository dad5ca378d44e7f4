import { contentHash } from '../../../common/content-hash.js';

/** What an alert is recognised by. */
export interface AlertIdentity {
  readonly pattern: string;
  readonly firm: string;
  /** Ids of its transactions. */
  readonly evidence: readonly string[];
}

export interface KnownAlert extends AlertIdentity {
  readonly id: string;
  /** Decided on: it takes nothing in that it wasn't decided with. */
  readonly isClosed: boolean;
}

/** Share of the smaller one's evidence that both must have, so that two count as one. */
const LEAST_SHARED = 0.5;

/**
 * The id of each found alert: that of the known alert of the same pattern and firm with which it shares most evidence,
 * so that one to which a payment was added stays the same; else a new one, made from pattern, parties and evidence.
 * What goes beyond the evidence of a closed alert is a new one. No known alert is given twice. Pure.
 * @returns ids in the order of `found`
 */
export function matchAlerts(
  office: string,
  found: readonly AlertIdentity[],
  known: readonly KnownAlert[],
): readonly string[] {
  const ofParty = new Map<string, KnownAlert[]>();
  for (const alert of known) {
    const key = partyOf(alert);
    ofParty.set(key, [...(ofParty.get(key) ?? []), alert]);
  }
  const pairs = found
    .flatMap((alert, at) => {
      const own = new Set(alert.evidence);
      return (ofParty.get(partyOf(alert)) ?? []).map(({ id, evidence, isClosed }) => {
        const both = evidence.filter((transaction) => own.has(transaction)).length;
        const fits = !isClosed || both === own.size;
        return { at, id, both, share: fits ? both / Math.max(1, Math.min(own.size, evidence.length)) : 0 };
      });
    })
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share - a.share || b.both - a.both || a.at - b.at || (a.id < b.id ? -1 : 1));
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of pairs) {
    if (ids.has(at) || taken.has(id)) continue;
    ids.set(at, id);
    taken.add(id);
  }
  return found.map((alert, at) => {
    const id = ids.get(at) ?? newId(office, alert, taken);
    taken.add(id);
    return id;
  });
}

const partyOf = ({ pattern, firm }: AlertIdentity): string => `${pattern} ${firm}`;

function newId(office: string, { pattern, firm, evidence }: AlertIdentity, taken: ReadonlySet<string>): string {
  for (let again = 0; ; again += 1) {
    const id = contentHash([office, pattern, firm, [...evidence].sort(), again]).slice(0, 16);
    if (!taken.has(id)) return id;
  }
}
