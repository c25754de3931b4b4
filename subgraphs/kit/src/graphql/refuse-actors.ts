import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { Viewer } from '../auth/viewer.ts';
import { CodedError } from './coded-error.ts';

interface Asking {
  readonly viewer: Viewer | undefined;
}

/** Refuses staff who act as a customer every mutation but those that are named: what is forgotten is for the customer alone. */
export function refuseActors(schema: GraphQLSchema, allowed: readonly string[]): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.MUTATION_ROOT_FIELD]: (field, name) => {
      if (allowed.includes(name)) return field;
      const { resolve = defaultFieldResolver } = field;
      return {
        ...field,
        resolve: (source, args, context: Asking, info) => {
          if (context.viewer?.actorId !== undefined) {
            throw new CodedError('FORBIDDEN', 'Only the customer does this, not who acts as them.');
          }
          return resolve(source, args, context, info);
        },
      };
    },
  });
}
