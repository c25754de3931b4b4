import { type GraphQLSchema, printSchema } from 'graphql';
import { type Asset, createAsset } from './asset.ts';

/** Where whoever may introspect finds the schema as SDL: for code generators and editors. */
export const schemaPath = '/schema.graphql';

/** What clients see of the supergraph in force. Printed when it is first asked for. */
export function createSchemaFile(apiSchema: () => GraphQLSchema): () => Asset {
  const printed = new WeakMap<GraphQLSchema, Asset>();
  return () => {
    const schema = apiSchema();
    const known = printed.get(schema);
    if (known) return known;
    const file = createAsset(`${printSchema(schema)}\n`, 'graphql');
    printed.set(schema, file);
    return file;
  };
}
