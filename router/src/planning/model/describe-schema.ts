import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';

/** What an operation is answered that asks about the schema. Plain data. */
export interface Description {
  /** JSON, by the client's keys. */
  readonly data: ReadonlyMap<string, string>;
  readonly errors: readonly { readonly message: string; readonly path: readonly (string | number)[] | undefined }[];
}

export function describeSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Description {
  const result = execute({ schema, document, variableValues });
  if (result instanceof Promise) throw new Error('A schema is described without waiting');
  const { data = {}, errors = [] } = result;
  return {
    data: new Map(Object.entries(data ?? {}).map(([key, value]) => [key, JSON.stringify(value)])),
    errors: errors.map(({ message, path }) => ({ message, path })),
  };
}
