import type { CloudEvent } from '@agora/schema';
import { EventRefused, PayloadTooLarge } from '../transport/transport-error.ts';

export type Publish = (events: readonly CloudEvent[]) => Promise<void>;

interface Refusal {
  readonly event: CloudEvent;
  readonly error: Error;
}

interface Outcome {
  readonly taken: readonly CloudEvent[];
  readonly refused: readonly Refusal[];
}

/**
 * Publishes events in their order. When the transport says that one of them will never be taken, halves find out which:
 * it holds up none of the others. Throws what else publishing throws; then it is not known what was taken.
 */
export async function publishWhatIsTaken(events: readonly CloudEvent[], publish: Publish): Promise<Outcome> {
  try {
    await publish(events);
    return { taken: events, refused: [] };
  } catch (error) {
    if (!(error instanceof PayloadTooLarge || error instanceof EventRefused)) throw error;
    const [event] = events;
    if (events.length === 1 && event) return { taken: [], refused: [{ event, error }] };
    const middle = Math.ceil(events.length / 2);
    const before = await publishWhatIsTaken(events.slice(0, middle), publish);
    const after = await publishWhatIsTaken(events.slice(middle), publish);
    return { taken: [...before.taken, ...after.taken], refused: [...before.refused, ...after.refused] };
  }
}
