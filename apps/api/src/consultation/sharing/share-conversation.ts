import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Conversation, ConversationRepository } from '../conversation.repository.js';
import { ConversationShareRepository } from './conversation-share.repository.js';

/** A link's secret: 16 random bytes, base64url. */
const TOKEN = /^[\w-]{22}$/;
/** Links that one conversation may have at a time. */
export const SHARE_LIMIT = 20;

/** A conversation as a link shows it. */
export interface SharedConversation extends Conversation {
  readonly sharedAt: Date;
}

export type ShareOutcome =
  | { readonly kind: 'shared'; readonly token: string }
  | { readonly kind: 'conversation_not_found' }
  | { readonly kind: 'too_many_links'; readonly limit: number };

/**
 * Lets a person share a conversation by a link that can't be guessed. Nothing is shared unless the person asks; what
 * is shown was redacted before it was stored. The server keeps only the hash of a link's secret.
 */
@Injectable()
export class ShareConversation {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly shares: ConversationShareRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async share(sessionHash: string, conversationId: string): Promise<ShareOutcome> {
    if (!(await this.conversations.belongsTo(conversationId, sessionHash))) return { kind: 'conversation_not_found' };
    if ((await this.shares.countOf(conversationId)) >= SHARE_LIMIT)
      return { kind: 'too_many_links', limit: SHARE_LIMIT };
    const token = randomBytes(16).toString('base64url');
    await this.shares.add({ tokenHash: hashOf(token), conversationId, at: this.now() });
    return { kind: 'shared', token };
  }

  /** @returns how many links the session's conversation has; 0 for one of another session */
  async links(sessionHash: string, conversationId: string): Promise<number> {
    const own = await this.conversations.belongsTo(conversationId, sessionHash);
    return own ? this.shares.countOf(conversationId) : 0;
  }

  /** @returns how many links no longer work */
  async withdraw(sessionHash: string, conversationId: string): Promise<number> {
    const own = await this.conversations.belongsTo(conversationId, sessionHash);
    return own ? this.shares.withdraw(conversationId) : 0;
  }

  /** The conversation behind a link, up to what had been said when the link was made; anyone with the link may see it. */
  async open(token: string): Promise<SharedConversation | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const share = await this.shares.find(hashOf(token));
    if (share === undefined) return undefined;
    const conversation = await this.conversations.read(share.conversationId);
    return (
      conversation && {
        ...conversation,
        messages: conversation.messages.slice(0, share.lastPosition + 1),
        sharedAt: share.sharedAt,
      }
    );
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
