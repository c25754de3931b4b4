import { getDirective } from '@graphql-tools/utils';
import {
  getNullableType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInputType,
  isObjectType,
} from 'graphql';
import { CodedError } from './coded-error.ts';
import { inputCheckOf } from './input-check.ts';

type Reference = Readonly<Record<string, unknown>>;
type Resolve = (reference: Reference, context: unknown, info: GraphQLResolveInfo) => unknown;
type Check = (reference: Reference) => void;

/**
 * Refuses with `BAD_USER_INPUT` each representation of an entity without a whole key, or with an id that is none or a
 * text that is too long: before its resolver runs, and for that entity alone.
 */
export function checkReferences(resolvers: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => {
      const resolve = '__resolveReference' in fields ? (fields.__resolveReference as Resolve) : undefined;
      return [type, resolve ? { ...fields, __resolveReference: checked(type, resolve) } : fields];
    }),
  );
}

function checked(name: string, resolve: Resolve): Resolve {
  let check: Check | undefined;
  // A rejection, as a throw would take the entities beside it along.
  return (reference, context, info) =>
    Promise.try(() => {
      const type = info.schema.getType(name);
      if (isObjectType(type)) check ??= checkOf(type, info.schema);
      check?.(reference);
      return resolve(reference, context, info);
    });
}

function checkOf(type: GraphQLObjectType, schema: GraphQLSchema): Check {
  const keys = (getDirective(schema, type, 'key') ?? []).map(({ fields }) =>
    String(fields)
      .trim()
      .split(/[\s,]+/),
  );
  const checks = new Map(
    Object.values(type.getFields()).map((field) => {
      const given = getNullableType(field.type);
      return [field.name, isInputType(given) ? inputCheckOf(given) : undefined];
    }),
  );
  return (reference) => {
    if (!keys.some((key) => key.every((name) => reference[name] != null))) {
      throw new CodedError('BAD_USER_INPUT', `This ${type.name} has no key.`);
    }
    for (const [name, value] of Object.entries(reference)) {
      if (value != null) checks.get(name)?.(value, `${type.name}.${name}`);
    }
  };
}
