import type { z } from 'zod';
import type { EventContract } from '@agora/schema';

/** An event of another service, read and checked. */
export interface ReceivedEvent<Data> {
  readonly id: string;
  /** When it happened, by the clock of the service that told it. */
  readonly time: Date;
  readonly subject: string;
  readonly data: Data;
}

/** What a service does when another one tells something. */
export interface Reaction<Work> {
  readonly contract: EventContract;
  handle(event: ReceivedEvent<unknown>, work: Work): Promise<void>;
}

/**
 * Declares a reaction. It runs in one transaction with the mark that the event was taken: returning means done, for
 * good; throwing undoes all of it and means again later, and after the last attempt a dead letter.
 */
export function on<Schema extends z.ZodType, Work>(
  contract: EventContract<Schema>,
  handle: (event: ReceivedEvent<z.infer<Schema>>, work: Work) => Promise<void>,
): Reaction<Work> {
  return {
    contract,
    handle: (event, work) => handle({ ...event, data: contract.schema.parse(event.data) }, work),
  };
}
