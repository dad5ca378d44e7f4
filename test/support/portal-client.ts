/** A browser's way to the portal's API: keeps its cookies. */
export class PortalClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** The same browser, after the portal moved to another address. */
  at(origin: string): PortalClient {
    const moved = new PortalClient(origin);
    for (const [name, value] of this.cookies) moved.cookies.set(name, value);
    return moved;
  }

  async graphql<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await this.post('/graphql', { query, variables });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async ask(question: string, conversationId?: string): Promise<AskedReply> {
    const { ask } = await this.graphql<{ ask: AskedReply }>(ASK, { input: { question, conversationId } });
    return ask;
  }

  async texts(): Promise<string[]> {
    const { conversation } = await this.graphql<{ conversation: { messages: { text: string }[] } | null }>(
      '{ conversation { messages { text } } }',
    );
    return conversation?.messages.map(({ text }) => text) ?? [];
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gwanmun-client': 'test', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Any request, with the cookies so far; a redirect is given back, not followed. */
  async send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie !== '' && { cookie }), ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    return response;
  }

  /** A cookie's value; undefined: there is none of that name. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const isGone = value === '' || attributes.some((attribute) => /expires=thu, 01 jan 1970/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface AskedReply {
  readonly __typename: string;
  readonly conversationId: string;
  readonly outcome: string;
  readonly text: string;
  readonly asOf: string | null;
  readonly confidence: string | null;
  readonly records: { id: string }[];
  readonly legal: { law: string; article: string }[];
  readonly suggestions: { question: string }[];
}

const ASK = /* GraphQL */ `
  mutation Ask($input: AskInput!) {
    ask(input: $input) {
      __typename
      ... on Reply {
        conversationId
        outcome
        text
        asOf
        confidence
        records {
          id
        }
        legal {
          law
          article
        }
        suggestions {
          question
        }
      }
    }
  }
`;
