import { type QueryClient } from '@tanstack/react-query';
import { LATEST_CONVERSATION } from './use-latest-conversation.js';

/** Which conversation the page is in, as far as known. Not shown, so that it changes without rendering. */
export class ConversationId {
  private id: string | undefined;
  private forgotten = 0;

  constructor(private readonly client: QueryClient) {}

  get known(): string | undefined {
    return this.id;
  }

  become(id: string): void {
    this.id = id;
  }

  /** The conversation is gone; the next question starts a new one. */
  forget(): void {
    this.forgotten += 1;
    this.id = undefined;
    this.client.setQueryData(LATEST_CONVERSATION.queryKey, null);
  }

  /** Tells later whether nothing was forgotten since now: what the server says of a conversation that is gone meanwhile is stale. */
  watch(): () => boolean {
    const before = this.forgotten;
    return () => this.forgotten === before;
  }

  /**
   * The conversation to go on with. Waits for the one that the page is still loading, and loads it again where that
   * failed; `undefined` when there is none, or no telling.
   */
  async settled(): Promise<string | undefined> {
    if (this.id !== undefined) return this.id;
    try {
      return (await this.client.query({ ...LATEST_CONVERSATION, staleTime: 'static' }))?.id;
    } catch {
      return undefined;
    }
  }
}
