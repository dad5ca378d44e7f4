import { type ConsultationRecord } from '../consultation/consultation-record.js';
import { type LawChange } from './law-change.js';

/** A record together with the changes of articles that it cites. */
export interface AffectedRecord {
  readonly record: ConsultationRecord;
  readonly changes: readonly LawChange[];
}

/** Records, not retired ones, that cite an article which changed; in the order given. Pure. */
export function affectedRecords(
  records: readonly ConsultationRecord[],
  changes: readonly LawChange[],
): AffectedRecord[] {
  const byArticle = new Map<string, LawChange[]>();
  for (const change of changes) {
    const key = keyOf(change.law, change.article);
    byArticle.set(key, [...(byArticle.get(key) ?? []), change]);
  }
  return records
    .filter(({ status }) => status !== 'retired')
    .map((record) => ({
      record,
      changes: [...new Set(record.legal.map(({ law, article }) => keyOf(law, article)))].flatMap(
        (key) => byArticle.get(key) ?? [],
      ),
    }))
    .filter((affected) => affected.changes.length > 0);
}

/** Names of laws are written with and without spaces. */
function keyOf(law: string, article: string): string {
  return `${law.replaceAll(/\s/g, '')} ${article}`;
}
