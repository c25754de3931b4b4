import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isUnionType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

/** A field that the document was validated to select. */
export function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const meta = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  const field = meta ?? (isUnionType(parent) ? undefined : parent.getFields()[name]);
  if (!field) throw new Error(`The document was not validated: ${parent.name} has no field ${name}`);
  return field;
}

export function rootOf(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLObjectType {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`The document was not validated: there is no ${operation} in the schema`);
  return root;
}

/** Root fields that tell the schema; subgraphs are never asked for them. */
export function isAboutSchema(name: string): boolean {
  return name === '__schema' || name === '__type';
}
