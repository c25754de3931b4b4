import type { Log } from '@agora/kit/edge';
import { GraphQLError } from 'graphql';
import type { Run } from '../engine/compiled-operation.ts';
import { type AnswerError, formattedError } from '../errors/answer-error.ts';
import type { ErrorMask } from '../errors/error-mask.ts';
import { routerError } from '../errors/router-error.ts';
import { SubscriptionEnded } from '../pipeline/answer/answer.ts';
import { BegunCalls } from '../pipeline/begun-calls.ts';
import { OperationTime } from '../pipeline/operation-time.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import { createShowErrors } from '../pipeline/answer/show-errors.ts';
import type { AskSubgraph } from '../subgraph/ask-subgraph.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { OperationReport } from '../telemetry/operation-report.ts';
import type { SubscriptionRequest } from './subscription-request.ts';
import { UpstreamRefused } from './upstream/upstream-refused.ts';

export interface CompleteEventOptions {
  readonly ask: AskSubgraph;
  readonly maskError: ErrorMask;
  readonly limits: { readonly operationMs: number };
  readonly log: Log;
}

/** How the events of one operation become answers. */
export interface CompleteEvent {
  /** The whole answer of one event, as JSON. */
  readonly textOf: (event: SubgraphAnswer, signal: AbortSignal) => Promise<string>;
  /** What clients are told when no more events come. */
  readonly endOf: (error: unknown) => Promise<SubscriptionEnded>;
}

const nothingSaid = routerError('SUBGRAPH_RESPONSE_INVALID', 'A service ended the subscription and did not say why.');

export function createCompleteEvent(
  { compiled, prepared, variables, coerced }: SubscriptionRequest,
  context: RequestContext,
  { ask, maskError, limits, log }: CompleteEventOptions,
): CompleteEvent {
  const showErrors = createShowErrors(maskError);
  const execute = async (event: SubgraphAnswer, client: AbortSignal, report: OperationReport) => {
    using time = new OperationTime(client, limits.operationMs);
    // The signal of who came first does not count: others may have joined.
    const running: RequestContext = { ...context, signal: time.signal };
    const begun = new BegunCalls(report);
    const askFor: Run['ask'] = (call) =>
      begun.watch(
        call.subgraph,
        time.ask(call, () => ask(call, running)),
      );
    return await compiled.executeEvent(event, { variables, coerced, client: context.clientKey, ask: askFor });
  };

  const write = (report: OperationReport, errors: readonly AnswerError[], since: number) => {
    report.note(errors);
    const durationMs = performance.now() - since;
    const { name, selections } = prepared;
    report.write(log, context, { kind: 'event', name, selections, durationMs, wasRun: true }, 'debug');
  };

  const clientErrors = async (error: unknown, report: OperationReport): Promise<readonly AnswerError[]> => {
    if (error instanceof UpstreamRefused) {
      // No data, only errors: executed for their paths, which are told in the client's names.
      const { errors } = await execute({ data: null, errors: error.errors }, new AbortController().signal, report);
      return errors.length > 0 ? errors : [nothingSaid];
    }
    if (error instanceof GraphQLError) return [error];
    return [new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) })];
  };

  return {
    textOf: async (event, signal) => {
      // An answer without `data` is about the whole operation, not about one event.
      if (event.data === undefined) throw new UpstreamRefused(event.errors ?? []);
      const since = performance.now();
      const report = new OperationReport();
      const { data, errors } = await execute(event, signal, report);
      if (errors.length > 0) write(report, errors, since);
      return `{${showErrors(errors)}"data":${data}}`;
    },
    endOf: async (error) => {
      if (error instanceof SubscriptionEnded) return error;
      const since = performance.now();
      const report = new OperationReport();
      const errors = await clientErrors(error, report).catch((failure: unknown) => clientErrors(failure, report));
      write(report, errors, since);
      const by = error instanceof UpstreamRefused ? 'subgraph' : 'router';
      return new SubscriptionEnded(
        errors.map((one) => maskError(formattedError(one))),
        by,
      );
    },
  };
}
