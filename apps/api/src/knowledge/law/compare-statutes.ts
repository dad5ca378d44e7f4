import { type LawChange } from './law-change.js';
import { type StatuteDigest } from './statute-digest.js';

type Fingerprints = Readonly<Record<string, string>>;

/** What changed between two versions of one law, in the order of articles. Pure. */
export function compareStatutes(before: StatuteDigest, after: StatuteDigest): LawChange[] {
  const names = [...new Set([...Object.keys(before.articles), ...Object.keys(after.articles)])].sort(byNumber);
  return names.flatMap((article): LawChange[] => {
    const old = before.articles[article];
    const now = after.articles[article];
    const found = { law: after.law, article, inForceFrom: after.inForceFrom };
    if (old === undefined) return [{ ...found, change: 'added', parts: [] }];
    if (now === undefined) return [{ ...found, change: 'deleted', parts: [] }];
    const parts = compareParts(old, now);
    return parts.length === 0 ? [] : [{ ...found, change: 'changed', parts }];
  });
}

function compareParts(before: Fingerprints, after: Fingerprints): LawChange['parts'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((part): LawChange['parts'] => {
    if (before[part] === after[part]) return [];
    if (before[part] === undefined) return [{ part, change: 'added' }];
    return [{ part, change: after[part] === undefined ? 'deleted' : 'changed' }];
  });
}

/** 제9조 before 제10조, 제49조 before 제49조의2. */
function byNumber(a: string, b: string): number {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x.article - y.article || x.branch - y.branch;
}

function numbersOf(article: string): { article: number; branch: number } {
  const [, number, branch] = /^제(\d+)조(?:의(\d+))?$/.exec(article) ?? [];
  return { article: Number(number), branch: Number(branch ?? 0) };
}
