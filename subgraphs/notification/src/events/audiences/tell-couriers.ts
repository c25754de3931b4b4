import type { Work } from '../../context.ts';
import type { MessageData } from '../../domain/message.ts';
import { audienceDue } from '../../job-kinds.ts';

interface Told {
  readonly eventId: string;
  /** Replicas of an earlier release do not say whose couriers bring a parcel: nobody is told then. */
  readonly depot: string | undefined;
}

/** Has the couriers of a depot told what became of a parcel that they bring. */
export async function tellCouriers(
  { enqueue }: Work,
  { eventId, depot }: Told,
  said: Omit<MessageData['COURIER_PARCEL'], 'depot'>,
): Promise<void> {
  if (depot === undefined) return;
  const message = { kind: 'COURIER_PARCEL', data: { ...said, depot } } as const;
  await enqueue(audienceDue, { eventId, of: { depot }, message }, { key: eventId });
}
