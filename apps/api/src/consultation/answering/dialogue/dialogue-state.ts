import { z } from 'zod';
import { GOODS, MOVEMENTS, SHIPPING } from '../statement/statement.js';

const moneySchema = z.object({ min: z.number(), max: z.number(), currency: z.string() });

const statementSchema = z.object({
  price: moneySchema.optional(),
  shipping: z.enum(SHIPPING).optional(),
  country: z.string().optional(),
  movement: z.enum(MOVEMENTS).optional(),
  goods: z.enum(GOODS).optional(),
  volume: z.number().optional(),
  bottles: z.number().optional(),
  sticks: z.number().optional(),
  cartons: z.number().optional(),
  pieces: z.number().optional(),
  use: z.enum(['own', 'gift', 'sale']).optional(),
  monthsUsed: z.number().optional(),
  minor: z.boolean().optional(),
  leaving: z.boolean().optional(),
  exchangeRate: z.number().optional(),
  dutyRate: z.number().optional(),
});

/** What was asked back and what may be asked back: see `AskableSlot`. */
export const ASKED = ['movement', 'country', 'use', 'shipping', 'monthsUsed', 'subject'] as const;
export type Asked = (typeof ASKED)[number];

/** A matter that was spoken of. */
const matterSchema = z.object({
  /** Everything the person has stated of the case at hand. */
  statement: statementSchema,
  /** The question that the case is about, made whole; empty at the start. */
  subject: z.string(),
  /** Records that the last reply about it rested on; absent in conversations from before they were kept. */
  given: z.array(z.string()).readonly().default([]),
});

/**
 * What a conversation has come to after a reply; it is kept with the reply, so that the next turn is understood by the
 * stored turns alone.
 */
export const dialogueStateSchema = matterSchema.extend({
  /** What was spoken of before, the last first. */
  earlier: z.array(matterSchema).readonly().default([]),
  /** What the last reply asked back. */
  pending: z.enum(ASKED).optional(),
  /** What was asked back about this case already. */
  asked: z.array(z.enum(ASKED)).readonly(),
  /** Replies in a row that asked back, and that found nothing. */
  clarified: z.number(),
  failed: z.number(),
});

export type DialogueState = Readonly<z.infer<typeof dialogueStateSchema>>;

export type Matter = Readonly<z.infer<typeof matterSchema>>;

export const NEW_DIALOGUE: DialogueState = {
  statement: {},
  subject: '',
  given: [],
  earlier: [],
  asked: [],
  clarified: 0,
  failed: 0,
};
