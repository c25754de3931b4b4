import type { ServiceName } from '@agora/schema';
import { type InboxOptions, receive } from '../inbox/inbox.ts';
import { startRetries } from '../inbox/start-retries.ts';
import type { Listening } from '../transport/listening.ts';
import type { Transport } from '../transport/transport.ts';
import { Outage } from '../telemetry/outage.ts';
import { LateWork } from './late-work.ts';

/** Listens to every service that a reaction names, as the group `group`, and retries what failed. */
export async function reactToEvents<Work>(
  group: ServiceName,
  transportOf: (service: ServiceName) => Promise<Transport>,
  inbox: InboxOptions<Work>,
  late = new LateWork(inbox),
): Promise<Listening> {
  const outage = new Outage({ log: inbox.log, what: 'taking events' });
  const sources = new Set([...inbox.reactions.values()].flat().map(({ contract }) => contract.service));
  await using stack = new AsyncDisposableStack();
  stack.use(startRetries(inbox, late));
  const listening = await Promise.all(
    Array.from(sources, async (source) => {
      const transport = await transportOf(source);
      // What is given up here is delivered again; the inbox lets only one of two runs take effect.
      const subscription = await transport.subscribe(source, group, async (event) => {
        const about = { eventId: event.id, type: event.type };
        try {
          await late.during(event.type, about, () => receive(event, inbox));
          outage.worked(event.id);
        } catch (error) {
          outage.failed(error, event.id, about);
          throw error;
        }
      });
      return { source, subscription };
    }),
  );
  for (const { subscription } of listening) stack.use(subscription);
  const joined = stack.move();
  return {
    get problems() {
      const unheard = listening.flatMap(({ source, subscription }) =>
        subscription.problems.map((problem) => `events of ${source}: ${problem}`),
      );
      return [...unheard, ...late.problems];
    },
    [Symbol.asyncDispose]: () => joined.disposeAsync(),
  };
}
