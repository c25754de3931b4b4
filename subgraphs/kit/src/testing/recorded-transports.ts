import { declaredTransports, type ServiceName } from '@agora/schema';
import type { Transports } from '../transport/open-transports.ts';
import type { Listening } from '../transport/listening.ts';
import { TransportTimeout } from '../transport/transport-error.ts';
import type { RequestHandler, Transport } from '../transport/transport.ts';

/** The rest of Agora, as a test plays it: what is published is let go, as the outbox has it, and peers answer what the test says. */
export interface RecordedTransports extends Transports {
  /** Plays another service: its answer to one type of request. Unanswered types time out at once. */
  answer(type: string, reply: (data: unknown) => unknown): void;
  /** Asks the service under test, as another service would. */
  ask(service: ServiceName, request: Parameters<RequestHandler>[0]): Promise<unknown>;
}

export function recordTransports(): RecordedTransports {
  const answers = new Map<string, (data: unknown) => unknown>();
  const served = new Map<ServiceName, RequestHandler>();
  const nothing: Listening = { problems: [], [Symbol.asyncDispose]: () => Promise.resolve() };

  const transport: Omit<Transport, 'kind'> = {
    publish: () => Promise.resolve(),
    emptyLanes: () => Promise.resolve([]),
    subscribe: () => Promise.resolve(nothing),
    watch: () => nothing,
    serve(service, _, answer) {
      served.set(service, answer);
      return Promise.resolve(nothing);
    },
    request(_service, { type, data }) {
      const reply = answers.get(type);
      return reply ? Promise.resolve(reply(data)) : Promise.reject(new TransportTimeout(type));
    },
    ...nothing,
  };

  return {
    kindOf: (service) => declaredTransports[service],
    to: (service) => Promise.resolve({ ...transport, kind: declaredTransports[service] }),
    answer: (type, reply) => answers.set(type, reply),
    async ask(service, request) {
      const answer = served.get(service);
      if (!answer) throw new Error(`${service} serves nothing`);
      return answer(request);
    },
    ...nothing,
  };
}
