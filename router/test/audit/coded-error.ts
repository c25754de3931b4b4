import { GraphQLError } from 'graphql';

/** An error that a subgraph means for the client. */
export const codedError = (code: string): GraphQLError => new GraphQLError(code, { extensions: { code } });
