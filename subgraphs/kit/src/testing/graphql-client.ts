import { createClient } from 'graphql-ws';
import type { GraphQLFormattedError } from 'graphql';
import WebSocket from 'ws';

type Variables = Readonly<Record<string, unknown>>;

/** Data as the test expects it; checked by what the test asserts. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = any;

interface Answer {
  readonly status: number;
  readonly data?: Data;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** GraphQL over HTTP and graphql-transport-ws, as one caller. */
export interface GraphqlClient {
  /** The whole answer, errors included. */
  execute(document: string, variables?: Variables): Promise<Answer>;
  /** The data; throws when the answer has errors. */
  query(document: string, variables?: Variables): Promise<Data>;
  /** The same as `query`; says at the place of use that something changes. */
  mutate(document: string, variables?: Variables): Promise<Data>;
  /** The `cache-control` header of the answer. */
  cacheControl(document: string, variables?: Variables): Promise<string | null>;
  /** Each event's answer, until the caller stops. */
  subscribe(document: string, variables?: Variables): AsyncIterableIterator<Pick<Answer, 'data' | 'errors'>>;
}

export function createGraphqlClient(url: URL, headers: () => Promise<Record<string, string>>): GraphqlClient {
  const post = async (query: string, variables: Variables): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headers()) },
      body: JSON.stringify({ query, variables }),
    });

  async function execute(query: string, variables: Variables = {}): Promise<Answer> {
    const response = await post(query, variables);
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  async function query(document: string, variables?: Variables): Promise<Data> {
    const answer = await execute(document, variables);
    if (answer.errors) throw new Error(`the answer has errors: ${JSON.stringify(answer.errors, null, 2)}`);
    return answer.data;
  }

  return {
    execute,
    query,
    mutate: query,
    async cacheControl(document, variables = {}) {
      const response = await post(document, variables);
      await response.text();
      return response.headers.get('cache-control');
    },
    subscribe(document, variables = {}) {
      const address = new URL(url);
      address.protocol = 'ws:';
      const client = createClient({
        url: address.href,
        webSocketImpl: WebSocket,
        connectionParams: headers,
        lazyCloseTimeout: 0,
        retryAttempts: 0,
      });
      return client.iterate({ query: document, variables }) as AsyncIterableIterator<Pick<Answer, 'data' | 'errors'>>;
    },
  };
}
