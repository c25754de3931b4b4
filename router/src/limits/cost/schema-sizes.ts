import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** How long the lists are, on average, that describe a schema; by `Type.field` of introspection. */
export function schemaSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.map((type) => Object.values(type.getFields()));
  const inputFields = types.filter(isInputObjectType).map((type) => Object.values(type.getFields()));
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Directive.args', average(schema.getDirectives().map(({ args }) => args))],
    ['__Type.fields', average(fields)],
    ['__Field.args', average(fields.flat().map(({ args }) => args))],
    ['__Type.inputFields', average(inputFields)],
    ['__Type.enumValues', average(types.filter(isEnumType).map((type) => type.getValues()))],
    ['__Type.interfaces', average(composite.map((type) => type.getInterfaces()))],
    ['__Type.possibleTypes', average(types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type)))],
  ]);
}

function average(lists: readonly (readonly unknown[])[]): number {
  return lists.length === 0 ? 0 : Math.ceil(lists.flat().length / lists.length);
}
