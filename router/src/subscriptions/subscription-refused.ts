import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A subgraph refused a subscription: no event will come. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly Pick<GraphQLFormattedError, 'message' | 'path' | 'extensions'>[]) {
    super('The subscription was refused');
    this.errors = errors.map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null }),
    );
  }
}
