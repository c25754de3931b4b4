import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fetched data stands under response keys, so an aliased field is found under its alias. */
const readResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, { path }) =>
  isJsonObject(source) ? ownValue(source, String(path.key)) : undefined;

const readTypename: GraphQLTypeResolver<unknown, unknown> = (source) => {
  const name = isJsonObject(source) ? ownValue(source, '__typename') : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** Fetched data as the client asked for it: only its selection, in its order, nulls carried up where the schema says so. */
export function shapeResponse(schema: GraphQLSchema, operation: Operation, data: JsonObject): ExecutionResult {
  const result = execute({
    schema,
    document: operation.document,
    operationName: operation.operationName,
    variableValues: operation.variables,
    rootValue: data,
    fieldResolver: readResponseKey,
    typeResolver: readTypename,
  });
  if (result instanceof Promise) throw new Error('Shaping waits for nothing');
  return result;
}
