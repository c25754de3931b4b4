import type { GraphQLFormattedError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Data of an answer: whatever the document asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = any;

export interface Answer {
  readonly data?: Data;
  readonly errors?: readonly GraphQLFormattedError[];
}

export function money({ amount, currency }: { amount: string; currency: string }): string {
  return `${amount} ${currency}`;
}

/** A storefront: GraphQL over HTTP and graphql-transport-ws, through the router and nothing else. */
export interface ShopClient extends AsyncDisposable {
  /** The whole answer. */
  execute(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** The data; throws when the answer has errors. */
  request(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  subscribe(document: string, variables?: Readonly<Record<string, unknown>>): AsyncIterableIterator<Answer>;
  /** The same storefront, logged in. */
  as(accessToken: string): ShopClient;
}

export function createShopClient(url: URL, accessToken?: string): ShopClient {
  const authorization = accessToken ? { authorization: `Bearer ${accessToken}` } : {};
  let sockets: Client | undefined;

  async function execute(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  return {
    execute,
    async request(document, variables) {
      const { data, errors } = await execute(document, variables);
      if (errors) throw new Error(`the answer has errors: ${JSON.stringify(errors, null, 2)}`);
      return data;
    },
    subscribe(document, variables = {}) {
      const address = new URL(url);
      address.protocol = 'ws:';
      sockets ??= createClient({ url: address.href, webSocketImpl: WebSocket, connectionParams: authorization });
      return sockets.iterate({ query: document, variables: { ...variables } }) as AsyncIterableIterator<Answer>;
    },
    as: (token) => createShopClient(url, token),
    async [Symbol.asyncDispose]() {
      await sockets?.dispose();
    },
  };
}
