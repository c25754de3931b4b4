import { type Deadline, deadlineIn } from '../deadline.ts';
import { readReply, type Reply } from '../reply.ts';
import { TransportTimeout, TransportUnavailable } from '../transport-error.ts';
import type { TransportRequest } from '../transport.ts';

interface Waiting {
  readonly request: TransportRequest;
  readonly deadline: Deadline;
  readonly settle: (reply: Promise<Reply>) => void;
}

/** Requests of this process that wait for their answer. */
export class PendingRequests {
  readonly #waiting = new Map<string, Waiting>();

  /** Those that have to be asked again by a new connection, with the time that is left to each. */
  get all(): TransportRequest[] {
    return Array.from(this.#waiting.values(), ({ request, deadline }) => ({ ...request, timeoutMs: deadline.left }));
  }

  /** Resolves with the data of the answer; throws TransportTimeout at the deadline. */
  async wait(request: TransportRequest): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const timer = setTimeout(() => reject(new TransportTimeout(request.type)), Math.max(request.timeoutMs, 0));
    this.#waiting.set(request.id, { request, deadline: deadlineIn(request.timeoutMs), settle: resolve });
    try {
      return readReply(await promise);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(request.id);
    }
  }

  /** An answer that nobody waits for any more is dropped. */
  settle(id: string, reply: Reply): void {
    this.#waiting.get(id)?.settle(Promise.resolve(reply));
  }

  /** No answer can come any more. */
  close(): void {
    for (const { settle } of this.#waiting.values()) settle(Promise.reject(new TransportUnavailable('closed')));
  }
}
