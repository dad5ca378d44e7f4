import { BadRequestException } from '@nestjs/common';
import { z } from 'zod';
import { type SortKey, type WorklistFilter } from './worklist-filter.js';

/** A declaration in a list: which it is, and what it is put in order by. */
export interface Placed {
  readonly id: string;
  readonly key: SortKey;
}

const placeSchema = z.tuple([z.union([z.number(), z.string(), z.null()]), z.string()]);

/** A place in a list as text that means nothing to who gets it. */
export function writePlace({ key, id }: Placed): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** @throws BadRequestException for text that {@link writePlace} didn't make */
export function readPlace(text: string): Placed {
  try {
    const [key, id] = placeSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { key, id };
  } catch {
    throw new BadRequestException('after: is no place in a list');
  }
}

/** Whether a key stands after another one: from high to low, what isn't known first by score and last by price. */
function isLater(key: SortKey, than: SortKey, order: WorklistFilter['order']): boolean {
  if (key === null || than === null) return key !== than && (than === null) === (order === 'score');
  return key < than;
}

/**
 * Where the list goes on after a place. When the declaration there was decided on meanwhile, it goes on with the first
 * one that isn't before it: one may come twice, none is passed over. Pure.
 */
export function placeAfter(listed: readonly Placed[], place: Placed, order: WorklistFilter['order']): number {
  const at = listed.findIndex(({ id }) => id === place.id);
  if (at !== -1) return at + 1;
  const next = listed.findIndex(({ key }) => key === place.key || isLater(key, place.key, order));
  return next === -1 ? listed.length : next;
}
