import type { Log } from '@agora/kit/edge';
import { compileOperation } from '../engine/compile-operation.ts';
import type { CompiledOperation } from '../engine/compiled-operation.ts';
import { PlanCache } from '../planning/cache/plan-cache.ts';
import type { PreparedOperation } from '../planning/model/prepared-operation.ts';
import type { Caller } from '../security/authenticate.ts';
import { claimsOf } from '../security/claims.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { CompleteAnswer } from './answer/answer.ts';
import { refuse } from './answer/refuse.ts';

/** An operation that is ready to run, and the supergraph that it was planned for. */
export interface FoundOperation {
  /** No other plan has it, of an equal document neither. */
  readonly id: number;
  readonly prepared: PreparedOperation;
  readonly compiled: CompiledOperation;
  readonly supergraph: Supergraph;
}

interface AskedOperation {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly caller: Caller;
  /** As `RequestContext.clientKey`. */
  readonly clientKey: string;
  readonly isDeferralAccepted: boolean;
}

/** The plan of an operation, remembered or made now; a refusal when it cannot be run. */
export type FindOperation = (
  operation: AskedOperation,
) => FoundOperation | CompleteAnswer | Promise<FoundOperation | CompleteAnswer>;

export function createFindOperation(
  current: () => Supergraph,
  metrics: Pick<Metrics, 'plans'>,
  log: Log,
): FindOperation {
  let lastId = 0;
  const plans = new PlanCache<FoundOperation | CompleteAnswer>({
    complete(prepared, supergraph) {
      if (!prepared.ok) return refuse(prepared.errors);
      const { operation, failure } = prepared;
      if (failure !== undefined) log.error({ failure, operation: operation.name }, 'The planner found no plan');
      return { id: ++lastId, prepared: operation, compiled: compileOperation(operation, supergraph), supergraph };
    },
  });
  return ({ caller, clientKey, ...operation }) => {
    const found = plans.find(current(), { ...operation, claims: claimsOf(caller) }, clientKey);
    metrics.plans.inc({ result: found instanceof Promise ? 'miss' : 'hit' });
    return found;
  };
}
