import { deadlineIn } from '../deadline.ts';
import { InFlight } from '../in-flight.ts';
import { pause } from '../pause.ts';
import { type Reply, replyTo } from '../reply.ts';
import { TransportError } from '../transport-error.ts';
import type { RequestHandler, TransportRequest } from '../transport.ts';

interface Answerer {
  readonly answer: RequestHandler;
  readonly inFlight: InFlight;
}

/** Where requests to a service are answered. Those that come before anyone serves wait for it. */
export class RequestDesk {
  #answerer = Promise.withResolvers<Answerer>();
  #isServed = false;

  serve(answer: RequestHandler): AsyncDisposable {
    if (this.#isServed) throw new TransportError('TRANSPORT_ALREADY_SERVED', 'requests are served already');
    const answerer = { answer, inFlight: new InFlight() };
    this.#isServed = true;
    this.#answerer.resolve(answerer);
    return {
      [Symbol.asyncDispose]: async () => {
        this.#answerer = Promise.withResolvers();
        this.#isServed = false;
        await answerer.inFlight.settled();
      },
    };
  }

  /** Answers and sends the answer; does neither once the deadline is past. */
  async handle(request: TransportRequest, send: (reply: Reply) => Promise<void>): Promise<void> {
    const deadline = deadlineIn(request.timeoutMs);
    if (deadline.isPast()) return;
    const ended = new AbortController();
    const tooLate = pause(deadline.left, ended.signal).then(() => undefined);
    const answerer = await Promise.race([this.#answerer.promise, tooLate]);
    const begun = { ...request, timeoutMs: deadline.left };
    if (answerer) await answerer.inFlight.add(this.#answer(answerer, begun, tooLate, send));
    ended.abort();
  }

  async #answer(
    { answer }: Answerer,
    request: TransportRequest,
    tooLate: Promise<undefined>,
    send: (reply: Reply) => Promise<void>,
  ): Promise<void> {
    const reply = await Promise.race([replyTo(request, answer), tooLate]);
    if (reply) await send(reply);
  }
}
