import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { requireViewer, type Viewer } from '../auth/viewer.ts';
import { CodedError } from './coded-error.ts';

interface Asking {
  readonly viewer: Viewer | undefined;
}

/**
 * Enforces `@authenticated` and `@requiresScopes` on fields in the subgraph itself: a router that forgets them opens
 * nothing.
 */
export function enforceDirectives(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      const needsViewer = getDirective(schema, field, 'authenticated')?.length;
      const [scopes] = getDirective(schema, field, 'requiresScopes') ?? [];
      if (!needsViewer && !scopes) return field;
      const anyOf = (scopes?.['scopes'] ?? []) as string[][];
      const guard = (context: Asking) => {
        const viewer = requireViewer(context);
        const isAllowed =
          anyOf.length === 0 || anyOf.some((allOf) => allOf.every((one) => viewer.scopes.includes(one)));
        if (!isAllowed) throw new CodedError('FORBIDDEN', `This needs the scope ${anyOf.join(' or ')}.`);
      };
      const { resolve = defaultFieldResolver, subscribe } = field;
      return {
        ...field,
        resolve: (source, args, context: Asking, info) => {
          guard(context);
          return resolve(source, args, context, info);
        },
        ...(subscribe && {
          subscribe: (source, args, context: Asking, info) => {
            guard(context);
            return subscribe(source, args, context, info);
          },
        }),
      };
    },
  });
}
