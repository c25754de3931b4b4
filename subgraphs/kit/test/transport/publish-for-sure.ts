import type { CloudEvent } from '@agora/schema';
import type { TransportBench } from './transport-bench.ts';

/** As the relay does: the same events again, until they are known to be durable. */
export async function publishForSure(bench: TransportBench, events: readonly CloudEvent[]): Promise<void> {
  for (let isPublished = false; !isPublished;) {
    isPublished = await bench.publish(events).then(
      () => true,
      () => false,
    );
  }
}
