import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import type { InterfaceObjects } from '../graph/interface-objects.ts';

export interface NarrowingSchema {
  readonly schema: GraphQLSchema;
  readonly interfaceObjects: InterfaceObjects;
}

/**
 * The types to which a fragment narrows objects of a type, as the planner is to be told; `undefined` when to none, so that
 * no fragment is needed. Those that never apply, to which wider fragments around them may lead, narrow to nothing. Within an interface that some subgraph takes for an object the planner knows no fragments but
 * those on the types behind it: it takes all others for ones that never apply.
 */
export function narrowedTypes(
  parent: GraphQLCompositeType,
  on: string,
  { schema, interfaceObjects }: NarrowingSchema,
): readonly GraphQLCompositeType[] | undefined {
  const type = schema.getType(on);
  if (!isCompositeType(type)) throw new Error(`The document was not validated: ${on} has no fields`);
  if (type === parent) return undefined;
  if (isAbstractType(type) && !isUnionType(parent) && schema.isSubType(type, parent)) return undefined;
  if (!doTypesOverlap(schema, type, parent)) return [];
  if (!isAbstractType(type)) return [type];
  if (!isAbstractType(parent) || !interfaceObjects.has(parent.name)) return [type];
  return schema.getPossibleTypes(parent).filter((kind) => schema.isSubType(type, kind));
}

export function objectTypesOf(type: GraphQLCompositeType, schema: GraphQLSchema): ReadonlySet<string> {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return new Set(types.map(({ name }) => name));
}
