import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from './is-of-type.ts';
import { isJsonObject, type JsonObject, ownValue, setOwn } from './json-object.ts';
import { mergeInto } from './merge.ts';

/** By what a subgraph knows an entity: the fields it requires. `undefined` when an earlier fetch failed to bring them. */
export function representationOf(
  schema: GraphQLSchema,
  entity: JsonObject,
  requires: readonly QueryPlanSelectionNode[],
): JsonObject | undefined {
  const selected = select(schema, entity, requires);
  return selected && typeof selected['__typename'] === 'string' ? selected : undefined;
}

function select(
  schema: GraphQLSchema,
  object: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
): JsonObject | undefined {
  const result: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = selectValue(schema, ownValue(object, key), selection.selections);
      if (value === undefined) return undefined;
      setOwn(result, key, value);
    } else if (!selection.typeCondition || isOfType(schema, object, selection.typeCondition)) {
      const part = select(schema, object, selection.selections);
      if (!part) return undefined;
      mergeInto(result, part);
    }
  }
  return result;
}

function selectValue(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
): unknown {
  if (!selections || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const elements = value.map((element: unknown) => selectValue(schema, element, selections));
    return elements.includes(undefined) ? undefined : elements;
  }
  return isJsonObject(value) ? select(schema, value, selections) : undefined;
}
