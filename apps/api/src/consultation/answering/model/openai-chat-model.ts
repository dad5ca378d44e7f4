import { SimpleChatModel } from '@langchain/core/language_models/chat_models';
import { type BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';

export interface ChatModelSettings {
  /** Base address of an OpenAI-compatible service, such as http://127.0.0.1:11434/v1 of Ollama. */
  readonly url: string;
  readonly name: string;
  readonly key?: string | undefined;
  readonly timeoutMs: number;
}

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const ROLES: Readonly<Record<string, string>> = { system: 'system', human: 'user', ai: 'assistant' };
/** Longest reply that is taken, in characters. */
const LONGEST_REPLY = 20_000;
/** Most that is read of a body; a completion is far smaller. */
const MOST_BYTES = 1_000_000;

/**
 * A chat model behind the OpenAI chat-completions protocol (POST /chat/completions), which Ollama, vLLM and most servers
 * speak. Throws on time-out, on a status other than 2xx, and on a body that isn't a completion.
 */
export class OpenAiChatModel extends SimpleChatModel {
  constructor(private readonly settings: ChatModelSettings) {
    super({ maxRetries: 0 });
  }

  override _llmType(): string {
    return 'openai-compatible';
  }

  override async _call(messages: BaseMessage[]): Promise<string> {
    const { url, name, key, timeoutMs } = this.settings;
    const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model: name,
        temperature: 0,
        stream: false,
        messages: messages.map((message) => ({ role: ROLES[message.type] ?? 'user', content: message.text })),
      }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`the chat model answered with status ${String(response.status)}`);
    const completion = completionSchema.safeParse(JSON.parse(await readText(response)));
    const content = completion.success ? completion.data.choices[0]?.message.content : undefined;
    if (content === undefined || content.length > LONGEST_REPLY) throw new Error('the chat model sent no completion');
    return content;
  }
}

/** A body as text; throws, and lets the rest go, where it is too long to be a completion. */
async function readText({ body }: Response): Promise<string> {
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error('the chat model sent no completion');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
