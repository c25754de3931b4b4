import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { AccessRules } from './read-access-rules.ts';
import type { Requirement } from './requirement.ts';

/**
 * What a field asks of the caller, where an object of each of the `possible` types may be met: the rules of the type
 * that has it, its own, and those of the type it returns. Where several types are possible, the rules of each must be
 * met, so that nothing is seen through an interface that could not be seen on the type itself; a fragment on one type
 * asks for the rules of that type alone. `__typename` may be read wherever the type it is read on may.
 */
export function fieldRequirements(
  rules: AccessRules,
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  possible: readonly GraphQLObjectType[],
  fieldName: string,
): readonly Requirement[] {
  const [only, ...others] = possible;
  const isNarrowed = only !== undefined && others.length === 0 && objectsOf(schema, parent).length > 1;
  if (isNarrowed) return onType(rules, schema, only.name, fieldName);
  const onParent = onType(rules, schema, parent.name, fieldName);
  if (fieldName === '__typename' || only === parent) return onParent;
  return [...onParent, ...possible.flatMap(({ name }) => onType(rules, schema, name, fieldName))];
}

/** The types of the objects that may be met inside of a fragment. */
export function possibleWithin(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  possible: readonly GraphQLObjectType[],
): readonly GraphQLObjectType[] {
  const own = objectsOf(schema, condition);
  return possible.filter((type) => own.includes(type));
}

export function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

function onType(
  { types, fields }: AccessRules,
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): readonly Requirement[] {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  return [
    ...(types.get(typeName) ?? []),
    ...(fields.get(`${typeName}.${fieldName}`) ?? []),
    ...(field ? (types.get(getNamedType(field.type).name) ?? []) : []),
  ];
}
