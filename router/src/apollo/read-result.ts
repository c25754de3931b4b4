import { z } from 'zod';
import type { SubgraphAnswer, SubgraphAnswerError } from '../subgraph/call/subgraph-answer.ts';

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly SubgraphAnswerError[] | undefined;
  readonly extensions?: unknown;
}

/** Where data was not as its type says, and no error explains it, Apollo Gateway tells so beside the errors. */
const completed = z.object({
  valueCompletion: z
    .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() }))
    .default([]),
});

/** What Apollo Gateway answered, as the answer of a subgraph. */
export function readResult({ data, errors = [], extensions = {} }: Result): SubgraphAnswer {
  const invalid = completed.parse(extensions).valueCompletion.map(({ message, path }) => errorAt(message, path));
  const all = [...errors.map(withoutServiceName), ...invalid];
  return { data, ...(all.length > 0 && { errors: all }) };
}

function errorAt(message: string, path: readonly (string | number)[] | undefined): SubgraphAnswerError {
  return { message, ...(path && { path }), extensions: { code: 'INVALID_VALUE' } };
}

/** What a subgraph told keeps its code; no client is told which subgraphs there are. What the gateway fails by itself is unforeseen. */
function withoutServiceName({ extensions = {}, ...error }: SubgraphAnswerError): SubgraphAnswerError {
  const { serviceName, ...told } = extensions;
  return { ...error, extensions: serviceName === undefined ? {} : told };
}
