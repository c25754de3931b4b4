import type { ApolloClient as Client } from '@apollo/client';

/** A service that is away costs its own part of a page: what the others answered is shown. */
export const defaultOptions = {
  watchQuery: { errorPolicy: 'all' },
  query: { errorPolicy: 'all' },
  mutate: { errorPolicy: 'all' },
} as const satisfies Client.DefaultOptions;

declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- so the client wants to be told of them
  namespace ApolloClient {
    // eslint-disable-next-line @typescript-eslint/no-namespace
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}
