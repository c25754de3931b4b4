import type { Log } from '@agora/kit/edge';
import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { type Answer, SubscriptionEnded } from '../../pipeline/answer/answer.ts';

/** What one operation may tell its client, each promise a wish to wait. */
export interface OperationSink {
  /** @param text a whole answer, as JSON */
  readonly next: (text: string) => Promise<undefined> | undefined;
  /** @param errors a list of errors, as JSON; nothing follows */
  readonly error: (errors: string) => Promise<undefined> | undefined;
  /** A stream broke off. */
  readonly ended: (errors: readonly GraphQLFormattedError[]) => Promise<undefined> | undefined;
  readonly complete: () => Promise<undefined> | undefined;
}

/** One operation that came over a socket. */
export class ClientOperation {
  readonly #gone = new AbortController();
  #events: AsyncIterableIterator<string, undefined> | undefined;

  /** Aborted when the client does not want it any more. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /** A stream of events may be cut and asked for again; anything else should be finished. */
  get isStream(): boolean {
    return this.#events !== undefined;
  }

  leave(): void {
    this.#gone.abort();
    void this.#events?.return?.();
  }

  /**
   * Tells the client all that comes. Never rejects.
   *
   * @param onTooMany called when the client has asked for more than it may, with the milliseconds for which it should rest
   */
  async run(
    answer: Promise<Answer>,
    sink: OperationSink,
    onTooMany: (retryAfterMs: number) => void,
    log: Log,
  ): Promise<void> {
    try {
      const known = await answer;
      if (known.kind === 'complete' && known.restMs !== undefined) onTooMany(known.restMs);
      await this.#deliver(known, sink);
    } catch (error) {
      if (this.signal.aborted) return;
      if (error instanceof SubscriptionEnded) {
        await sink.ended(error.errors);
      } else {
        log.error({ err: error }, 'An operation of a socket failed');
        await sink.error('[{"message":"Internal server error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]');
      }
    }
  }

  async #deliver(answer: Answer, sink: OperationSink): Promise<void> {
    switch (answer.kind) {
      case 'complete':
        if (answer.wasRun) {
          await sink.next(answer.text);
          await sink.complete();
        } else {
          await sink.error(JSON.stringify(refusal.parse(JSON.parse(answer.text)).errors));
        }
        return;
      case 'events':
        this.#events = answer.events;
        if (this.signal.aborted) this.leave();
        for await (const text of answer.events) await sink.next(text);
        await sink.complete();
        return;
      case 'deferred':
        throw new TypeError('An answer in parts was not asked for');
    }
  }
}

const refusal = z.object({ errors: z.array(z.unknown()) });
