import type { Limits } from '../config.ts';
import { costOf } from '../limits/cost/cost-of.ts';
import type { CompleteAnswer } from './answer/answer.ts';
import type { FoundOperation } from './find-operation.ts';
import { readVariables } from './variables/read-variables.ts';
import { type Reason, refuse } from './answer/refuse.ts';

/** An operation with the variables of one request. */
export interface ReadyOperation extends FoundOperation {
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the schema reads them, with defaults filled in. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** Checks the variables of a request, and what the operation costs with them. */
export function readyOperation(
  found: FoundOperation,
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<Limits, 'cost'>,
): ReadyOperation | CompleteAnswer {
  const { prepared, compiled, supergraph } = found;
  const read = readVariables(supergraph.apiSchema, prepared.variableDefinitions, variables);
  if ('mistakes' in read) return refuse(read.mistakes.map((message) => ({ code: 'BAD_USER_INPUT', message })));
  const { coerced } = read;
  const undecided = compiled.decidedBy.filter((name) => coerced[name] === null);
  if (undecided.length > 0) return refuse(undecided.map(nothingDecided));
  const cost = costOf(prepared.cost, coerced);
  if (cost <= limits.cost) return { ...found, variables, coerced };
  const message = `The operation may cost ${cost}, the limit is ${limits.cost}. Ask for smaller pages or fewer lists.`;
  return refuse([{ code: 'COST_LIMIT', message, extensions: { limit: limits.cost, value: cost } }]);
}

/** A variable may be nullable where it has a default, and yet be given as null. */
function nothingDecided(name: string): Reason {
  return { code: 'BAD_USER_INPUT', message: `Variable "$${name}" decides what is selected, so it must not be null.` };
}
