import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { SetContextLink } from '@apollo/client/link/context';
import { defaultOptions } from '@agora/kit-ui';
import { OperationTypeNode } from 'graphql';
import { createClient as createSocket } from 'graphql-ws';
import type { Tokens } from '../session/tokens.ts';
import { createFeedLink } from './feed-link.ts';
import { renewAccess } from './renew-access.ts';
import { retryWait } from './retry-wait.ts';

/** Parts without an id, of which different pages ask for different fields; and lists that are what they were answered last. */
const typePolicies: TypePolicies = {
  Cart: { fields: { shippingOptions: { merge: false } } },
  User: {
    fields: Object.fromEntries(
      ['dataExports', 'identities', 'passkeys', 'serviceTokens'].map((list) => [list, { merge: false }]),
    ),
  },
  ...Object.fromEntries(
    ['CartTotals', 'OrderTotals', 'ProductRating', 'StockAvailability'].map((type) => [type, { merge: true }]),
  ),
};

/** The client of the graph: HTTP for what is asked, one WebSocket for what is told. */
export function createClient(tokens: Tokens): ApolloClient {
  const authorized = new SetContextLink(async (context) => {
    const token = await tokens.current();
    return token === undefined ? context : { headers: { authorization: `Bearer ${token}` } };
  });
  const socket = createSocket({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait,
    // Whatever ended the socket, it is worth another try.
    shouldRetry: () => true,
    connectionParams: async () => {
      const token = await tokens.current();
      return token === undefined ? {} : { authorization: `Bearer ${token}` };
    },
  });
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      createFeedLink(socket),
      ApolloLink.from([renewAccess(tokens), authorized, new HttpLink({ uri: '/graphql' })]),
    ),
    cache: new InMemoryCache({ typePolicies }),
    incrementalHandler: new Defer20220824Handler(),
    defaultOptions,
  });
}
