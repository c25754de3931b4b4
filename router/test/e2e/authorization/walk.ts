import type { GraphQLSchema } from 'graphql';
import type { AuthorizationTable } from './table.ts';

export interface Walk {
  /** What clients see, as the router answers it. */
  readonly schema: GraphQLSchema;
  readonly table: AuthorizationTable;
}
