import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import type { EventLog } from '../event-log.ts';
import { pause } from '../pause.ts';
import { clientFrame, maxFrameBytes, maxHandshakeFrameBytes } from './frame.ts';
import { FrameError, parseFrame, readFrames } from './frame-stream.ts';
import { Group } from './group.ts';
import { admitClient } from './handshake.ts';
import { Pulse } from './pulse.ts';
import { RequestDesk } from './request-desk.ts';
import { ServerSession } from './server-session.ts';
import { Tail } from './tail.ts';
import type { TcpTimings } from './tcp-timings.ts';

interface TcpServerOptions {
  readonly service: ServiceName;
  readonly listen: URL;
  readonly eventLog: EventLog;
  readonly secret: string;
  readonly timings: TcpTimings;
  readonly log: Log;
}

/** Where other processes reach a service: it answers their requests and hands its events to their groups. */
export class TcpServer implements AsyncDisposable {
  readonly desk = new RequestDesk();
  readonly #options: TcpServerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #groups = new Map<string, Group>();
  readonly #tail: Tail;
  #appended: AsyncDisposable | undefined;

  private constructor(options: TcpServerOptions) {
    this.#options = options;
    this.#tail = new Tail(options.eventLog, options.log);
    this.#server = createServer({ noDelay: true }, (socket) => void this.#converse(socket));
  }

  static async start(options: TcpServerOptions): Promise<TcpServer> {
    const server = new TcpServer(options);
    server.#server.listen({ port: Number(options.listen.port || 0), host: options.listen.hostname });
    await once(server.#server, 'listening');
    server.#server.on('error', (error) => options.log.warn({ err: error }, 'a connection could not be accepted'));
    try {
      server.#appended = await options.eventLog.onAppend(() => server.#wake());
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
    return server;
  }

  /** Where it listens, with the port that it was given. */
  get url(): URL {
    const url = new URL(this.#options.listen);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url;
  }

  /** Takes no one in any more, waits a while for the events in hand, and hangs up. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    const closed = Promise.all([this.#tail.close(), ...[...this.#groups.values()].map((group) => group.close())]);
    await Promise.race([closed, pause(this.#options.timings.farewellMs)]);
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await this.#appended?.[Symbol.asyncDispose]();
  }

  async #converse(socket: Socket): Promise<void> {
    const { service, secret, timings } = this.#options;
    const log = this.#options.log.child({ peer: `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}` });
    let limit = maxHandshakeFrameBytes;
    this.#sockets.add(socket);
    // They show where frames are read.
    socket.on('error', () => undefined);
    try {
      const frames = readFrames(socket, () => limit);
      const instance = await admitClient({ socket, frames, secret, service, withinMs: timings.handshakeMs });
      limit = maxFrameBytes;
      log.debug({ instance }, 'a peer has connected');
      using pulse = new Pulse(socket, timings);
      using session = new ServerSession({
        socket,
        desk: this.desk,
        tail: this.#tail,
        groupOf: (name) => this.#groupOf(name),
      });
      for await (const frame of frames) await pulse.during(session.take(parseFrame(clientFrame, frame)));
    } catch (error) {
      if (error instanceof FrameError) log.warn({ err: error }, `connection closed: ${error.message}`);
      else log.info({ err: error }, 'connection lost');
    } finally {
      socket.destroy();
      this.#sockets.delete(socket);
    }
  }

  #wake(): void {
    this.#tail.wake();
    for (const group of this.#groups.values()) group.wake();
  }

  #groupOf(name: string): Group {
    const known = this.#groups.get(name);
    if (known) return known;
    const group = new Group(name, this.#options.eventLog, this.#options.log);
    this.#groups.set(name, group);
    return group;
  }
}
