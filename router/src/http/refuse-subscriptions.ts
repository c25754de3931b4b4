import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { routerError } from '../errors/router-error.ts';
import type { RouterContext } from '../security/router-context.ts';

/** Subscriptions are served over WebSocket alone; over plain HTTP the gateway would fail without saying why. */
export const refuseSubscriptions: ApolloServerPlugin<RouterContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw routerError('SUBSCRIPTION_NOT_ACCEPTED', 'Subscribe over WebSocket (graphql-transport-ws).');
      },
    }),
};
