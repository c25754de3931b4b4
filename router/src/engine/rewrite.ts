import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from './is-of-type.ts';
import { isJsonObject, type JsonObject, ownValue, setOwn } from './json-object.ts';

const typePrefix = '... on ';

/**
 * Changes an answer or a representation as the plan says: gives back the names of fields that were renamed so as not
 * to collide, and the type names that a subgraph knows an interface by.
 */
export function rewrite(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void {
  for (const change of rewrites ?? []) rewriteAt(schema, change, change.path, value);
}

function rewriteAt(schema: GraphQLSchema, change: FetchDataRewrite, path: readonly string[], value: unknown): void {
  if (Array.isArray(value)) {
    for (const element of value) rewriteAt(schema, change, path, element);
    return;
  }
  const [step, ...rest] = path;
  if (step === undefined || !isJsonObject(value)) return;
  if (step.startsWith(typePrefix)) {
    if (isOfType(schema, value, step.slice(typePrefix.length)) !== false) rewriteAt(schema, change, rest, value);
  } else if (rest.length > 0) {
    rewriteAt(schema, change, rest, ownValue(value, step));
  } else {
    applyTo(value, step, change);
  }
}

function applyTo(object: JsonObject, key: string, change: FetchDataRewrite): void {
  if (change.kind === 'ValueSetter') {
    setOwn(object, key, change.setValueTo);
  } else if (Object.hasOwn(object, key)) {
    setOwn(object, change.renameKeyTo, object[key]);
    Reflect.deleteProperty(object, key);
  }
}
