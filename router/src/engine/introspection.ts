import type { GraphQLSchema } from 'graphql';
import type { AnswerError } from '../errors/answer-error.ts';
import { type Description, describeSchema } from '../planning/model/describe-schema.ts';
import type { PreparedOperation } from '../planning/model/prepared-operation.ts';

export interface Introspected {
  /** JSON, by the client's keys. */
  readonly data: ReadonlyMap<string, string>;
  readonly errors: readonly AnswerError[];
}

/** Answers what an operation asks about the schema. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Introspected;

export function compileIntrospection(
  schema: GraphQLSchema,
  introspection: PreparedOperation['introspection'],
): Introspect {
  if (introspection && 'document' in introspection) {
    const { document } = introspection;
    return (variables) => introspected(describeSchema(schema, document, variables));
  }
  const always = introspected(introspection ?? { data: new Map(), errors: [] });
  return () => always;
}

function introspected({ data, errors }: Description): Introspected {
  return { data, errors: errors.map(({ message, path }) => ({ message, path, extensions: {} })) };
}
