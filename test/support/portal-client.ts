/** A browser's way to the portal's API: keeps the session's cookie. */
export class PortalClient {
  private cookie: string | undefined;

  constructor(private readonly origin: string) {}

  /** The same browser, after the portal moved to another address. */
  at(origin: string): PortalClient {
    const moved = new PortalClient(origin);
    moved.cookie = this.cookie;
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
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-gwanmun-client': 'test',
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return response;
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
