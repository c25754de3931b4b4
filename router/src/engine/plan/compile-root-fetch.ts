import type { FetchNode } from '../../planning/plan/plan-node.ts';
import type { SubgraphAnswer } from '../../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../../subgraph/call/subgraph-failure.ts';
import { askedFields } from '../data/asked-fields.ts';
import { rewritten } from '../data/rewrite.ts';
import { isJsonObject } from '../json-object.ts';
import type { Faults } from '../report/fault.ts';
import type { CompilePlanOptions } from './compile-plan-options.ts';
import { orFailure } from './run/entity-call.ts';
import { fetchFaults } from './fetch/fetch-faults.ts';
import { fetchSelections } from './fetch/fetch-selections.ts';
import { type ObjectPath, objectsAt } from '../data/object-path.ts';
import type { OperationRun } from './run/operation-run.ts';
import type { Step } from './step.ts';

/** A fetch of root fields; merged into the answer's root, or wherever a field leads back to the root type. */
export function compileRootFetch(node: FetchNode, at: ObjectPath, options: CompilePlanOptions): Step {
  const { subgraph, variables } = node;
  const document = options.documents.of(node);
  const receive = compileReceive(node, at, options);
  return async (run, faults) => {
    if (at.steps.length > 0 && objectsAt(run.data, at).length === 0) return;
    const call = { subgraph, document, variables: run.membersOf(variables), representations: undefined };
    receive(await orFailure(run.ask(call)), run, faults);
    const pause = run.pause();
    if (pause) await pause;
  };
}

/** Merges an answer, or notes why there is none. */
export function compileReceive(node: FetchNode, at: ObjectPath, { isSubtype }: CompilePlanOptions) {
  const asking = askedFields(fetchSelections(node), node.outputRewrites);
  const faultsOf = fetchFaults(node, at);
  return (answer: SubgraphAnswer | SubgraphFailure, run: OperationRun, faults: Faults): void => {
    run.isFaulty ||= answer instanceof SubgraphFailure || answer.errors !== undefined;
    if (answer instanceof SubgraphFailure) {
      faults.push(faultsOf.failed(answer, undefined));
      return;
    }
    const { data, errors = [] } = answer;
    for (const error of errors) faults.push(faultsOf.reported(error, undefined, error.path, !data));
    if (!data) {
      if (errors.length > 0) return;
      faults.push(faultsOf.failed(new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', node.subgraph), undefined));
      return;
    }
    run.isPlain &&= answer.isPlain === true;
    run.bytes += answer.bytes ?? 0;
    const fields = rewritten(data, node.outputRewrites, isSubtype);
    if (!isJsonObject(fields)) return;
    for (const object of objectsAt(run.data, at)) run.data.merge(object, fields, asking);
    run.data.places.change(at.position);
  };
}
