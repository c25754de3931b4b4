import type { z } from 'zod';
import type { EventContract } from '@agora/schema';

/** An event of another service, read and checked. */
export interface ReceivedEvent<Data> {
  readonly id: string;
  readonly subject: string;
  readonly data: Data;
}

/** The name of a reaction that was given none. */
export const defaultReaction = 'default';

/** What a service does when another one tells something. */
export interface Reaction<Work> {
  readonly contract: EventContract;
  /**
   * Tells apart several reactions to one type, and stands in the mark that an event was taken, so it never changes.
   * Reactions of one name take the events of a subject in order; those of another name wait for none of them.
   */
  readonly name: string;
  handle(event: ReceivedEvent<unknown>, work: Work): Promise<void>;
}

/**
 * Declares a reaction. It runs in one transaction with the mark that the event was taken: returning means done, for
 * good; throwing undoes all of it and means again later, and after the last attempt a dead letter. A second reaction to
 * the same type needs a name.
 */
export function on<Schema extends z.ZodType, Work>(
  contract: EventContract<Schema>,
  handle: (event: ReceivedEvent<z.infer<Schema>>, work: Work) => Promise<void>,
  { name = defaultReaction }: { readonly name?: string } = {},
): Reaction<Work> {
  return {
    contract,
    name,
    handle: (event, work) => handle({ ...event, data: contract.schema.parse(event.data) }, work),
  };
}
