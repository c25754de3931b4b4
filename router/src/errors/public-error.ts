import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** An error that is already what the client may see, in the shape in which libraries pass errors on. */
export class PublicError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message, { path: formatted.path ?? null, extensions: formatted.extensions ?? null });
    this.#formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}
