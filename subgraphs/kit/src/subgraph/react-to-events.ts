import type { ServiceName } from '@agora/schema';
import { type InboxOptions, receive } from '../inbox/inbox.ts';
import { startRetries } from '../inbox/start-retries.ts';
import type { Transport } from '../transport/transport.ts';

/** Listens to every service that a reaction names, as the group `group`, and retries what failed. */
export async function reactToEvents<Work>(
  group: ServiceName,
  transportOf: (service: ServiceName) => Promise<Transport>,
  inbox: InboxOptions<Work>,
): Promise<AsyncDisposable> {
  const sources = new Set([...inbox.reactions.values()].flat().map(({ contract }) => contract.service));
  await using stack = new AsyncDisposableStack();
  stack.use(startRetries(inbox));
  const listening = await Promise.all(
    Array.from(sources, async (source) => {
      const transport = await transportOf(source);
      return transport.subscribe(source, group, async (event) => {
        await receive(event, inbox);
      });
    }),
  );
  for (const subscription of listening) stack.use(subscription);
  return stack.move();
}
