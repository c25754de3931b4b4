import type { Socket } from 'node:net';
import { FrameError, writeFrame } from './frame-stream.ts';
import type { TcpTimings } from './tcp-timings.ts';

/**
 * Heartbeats of one connection. Only whole frames count as signs of life: bytes that trickle do not.
 * Silence counts only while this side is listening.
 */
export class Pulse implements Disposable {
  readonly #ping: NodeJS.Timeout;
  readonly #dead: NodeJS.Timeout;
  #isListening = true;

  constructor(socket: Socket, { heartbeatMs, deadAfterMs }: TcpTimings) {
    this.#ping = setInterval(() => void writeFrame(socket, { kind: 'ping' }), heartbeatMs);
    this.#dead = setTimeout(() => {
      if (this.#isListening) socket.destroy(new FrameError(`no frame for ${deadAfterMs} ms`));
    }, deadAfterMs);
  }

  /** A frame has come. */
  beat(): void {
    this.#dead.refresh();
  }

  /** While this work goes on, no frame is read. */
  async during(work: Promise<void>): Promise<void> {
    this.#isListening = false;
    await work;
    this.#isListening = true;
    this.beat();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#ping);
    clearTimeout(this.#dead);
  }
}
