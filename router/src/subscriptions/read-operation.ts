import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type RouterErrorCode } from '../errors/router-error.ts';

/** An operation that may be run. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults filled in. */
  readonly coercedVariables: Readonly<Record<string, unknown>>;
}

interface OperationText {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Parses and checks what a client sent; gives coded errors when it cannot be run. */
export function readOperation(schema: GraphQLSchema, text: OperationText): Operation | readonly GraphQLError[] {
  const document = parseOrError(text.query);
  if (document instanceof GraphQLError) return [coded('GRAPHQL_PARSE_FAILED', document)];
  const problems = validate(schema, document);
  if (problems.length > 0) return problems.map((problem) => coded('GRAPHQL_VALIDATION_FAILED', problem));

  const operationName = text.operationName ?? undefined;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [coded('BAD_REQUEST', new GraphQLError('Name the operation to run.'))];
  const variables = text.variables ?? {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return errors.map((error) => coded('BAD_USER_INPUT', error));
  return { document, operationName, variables, coercedVariables: coerced };
}

function parseOrError(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    // The stack ran out: that is the client's doing, and no reason to close its socket.
    if (error instanceof RangeError) return new GraphQLError('The document is nested too deeply.');
    throw error;
  }
}

function coded(code: RouterErrorCode, { message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
