import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { CodedError } from './coded-error.ts';
import { inputChecksOf } from './input-check.ts';
import { pageBudgetOf } from './page-budget.ts';

/** What a router may ask for at once; a request of 1 MiB holds hardly more. */
const mostEntities = 5_000;

/**
 * Refuses with `BAD_USER_INPUT`, before a resolver runs, every argument of every field with an id in it that is none,
 * or with a text or list that is too long, and pages that come to too much. The field is null then; others are answered.
 */
export function checkArguments(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName) => {
      const args = Object.entries(field.args ?? {}).map(([name, { type }]) => ({ name, type }));
      const check = fieldName === '_entities' ? checkEntities : inputChecksOf(args);
      const spend = pageBudgetOf(field.args);
      if (!check && !spend) return field;
      const { resolve = defaultFieldResolver, subscribe } = field;
      return {
        ...field,
        resolve: (source, given: Readonly<Record<string, unknown>>, context, info) => {
          check?.(given);
          spend?.(given, context, info);
          return resolve(source, given, context, info);
        },
        ...(subscribe && {
          subscribe: (source, given: Readonly<Record<string, unknown>>, context, info) => {
            check?.(given);
            return subscribe(source, given, context, info);
          },
        }),
      };
    },
  });
}

/** Each one is checked on its own, so that the others are answered. */
function checkEntities({ representations }: Readonly<Record<string, unknown>>): void {
  if (Array.isArray(representations) && representations.length > mostEntities) {
    throw new CodedError('BAD_USER_INPUT', `More than ${mostEntities} entities at once. Ask for smaller pages.`);
  }
}
