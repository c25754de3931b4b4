import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { JsonObject } from './json-object.ts';

export interface Introspected {
  readonly data: JsonObject;
  readonly errors: readonly GraphQLError[];
}

const nothingAsked: Introspected = { data: {}, errors: [] };

/** Answers what an operation asks about the schema. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Introspected;

export function compileIntrospection(schema: GraphQLSchema, document: DocumentNode | undefined): Introspect {
  if (!document) return () => nothingAsked;
  const run: Introspect = (variableValues) => {
    const result = execute({ schema, document, variableValues });
    if (result instanceof Promise) throw new Error('A schema is described without waiting');
    return { data: result.data ?? {}, errors: result.errors ?? [] };
  };
  const dependsOnVariables = document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && (definition.variableDefinitions ?? []).length > 0,
  );
  if (dependsOnVariables) return run;
  let once: Introspected | undefined;
  return (variables) => (once ??= run(variables));
}
