import type { ServiceName } from '@agora/schema';
import type { Answer, Answering } from '../messages/answer.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withSpan } from '../telemetry/trace.ts';
import { RemoteError, TransportError } from '../transport/transport-error.ts';
import type { Listening } from '../transport/listening.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * Serves the declared answers over the service's own transport. An unknown type is refused with `UNKNOWN_MESSAGE` where
 * it comes through: on Redis and Kafka each type has a way of its own, and nobody is there to take it.
 */
export async function answerMessages<Asked, Work>(
  service: ServiceName,
  transport: Transport,
  answers: readonly Answer<Asked, Work>[],
  { log, metrics, ...tools }: Omit<Answering<Asked, Work>, 'key'> & { readonly log: Log; readonly metrics: Metrics },
): Promise<Listening> {
  const byType = new Map(answers.map((one) => [one.contract.type, one]));
  if (byType.size === 0) return { problems: [], [Symbol.asyncDispose]: () => Promise.resolve() };
  const serving = await transport.serve(service, [...byType.keys()], ({ type, data, key, traceparent }) =>
    withSpan(`answer ${type}`, traceparent, async () => {
      const found = byType.get(type);
      if (!found) throw new RemoteError('UNKNOWN_MESSAGE', `${service} does not answer ${type}`);
      const stop = metrics.messageSeconds.startTimer({ type });
      try {
        return await found.reply(data, { ...tools, key });
      } catch (error) {
        if (!(error instanceof TransportError)) log.error({ err: error, type }, 'a message could not be answered');
        throw error;
      } finally {
        stop();
      }
    }),
  );
  return {
    get problems() {
      return serving.problems.map((problem) => `questions: ${problem}`);
    },
    [Symbol.asyncDispose]: () => serving[Symbol.asyncDispose](),
  };
}
