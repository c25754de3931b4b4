import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Access, PrincipalName, ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { Outage } from '../../telemetry/outage.ts';
import type { EventLog } from '../event-log.ts';
import { pause } from '../pause.ts';
import { clientFrame, maxFrameBytes, maxHandshakeFrameBytes } from './frame.ts';
import { FrameError, parseFrame, readFrames, writeFrame } from './frame-stream.ts';
import { Group } from './group.ts';
import { admitClient } from './handshake.ts';
import type { PeerIdentity } from './peer-identity.ts';
import { type CertificateFiles, openTlsServer } from './open-tls-server.ts';
import { PeerRefused } from './peer-refused.ts';
import { Pulse } from './pulse.ts';
import { RequestDesk } from './request-desk.ts';
import { ServerSession } from './server-session.ts';
import { Tail } from './tail.ts';
import type { TcpTimings } from './tcp-timings.ts';

interface TcpServerOptions {
  readonly service: ServiceName;
  readonly listen: URL;
  readonly eventLog: EventLog;
  readonly identity: PeerIdentity;
  readonly access: Partial<Record<PrincipalName, Access>>;
  readonly certificate?: CertificateFiles | undefined;
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
  readonly #reading: Outage;
  readonly #tail: Tail;
  #appended: AsyncDisposable | undefined;

  private constructor(options: TcpServerOptions) {
    this.#options = options;
    this.#reading = new Outage({ log: options.log, what: 'reading the event log' });
    this.#tail = new Tail(options.eventLog, this.#reading);
    this.#server = serverFor(options, (socket) => void this.#converse(socket));
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
    const { service, identity, timings } = this.#options;
    const log = this.#options.log.child({ peer: `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}` });
    let limit = maxHandshakeFrameBytes;
    this.#sockets.add(socket);
    // They show where frames are read.
    socket.on('error', () => undefined);
    try {
      const frames = readFrames(socket, () => limit);
      const peer = await admitClient({ socket, frames, identity, service, withinMs: timings.handshakeMs });
      limit = maxFrameBytes;
      log.debug({ ...peer }, 'a peer has connected');
      using pulse = new Pulse(socket, timings);
      using session = new ServerSession({
        socket,
        service,
        peer: { name: peer.name, access: this.#accessOf(peer.name) },
        log: log.child({ from: peer.name }),
        desk: this.desk,
        tail: this.#tail,
        groupOf: (name) => this.#groupOf(name),
      });
      for await (const frame of frames) await pulse.during(session.take(parseFrame(clientFrame, frame)));
    } catch (error) {
      if (error instanceof PeerRefused) {
        log.warn({ err: error }, `connection closed: ${error.message}`);
        await writeFrame(socket, { kind: 'refused', code: error.code, message: 'this peer is not let in' });
        await hasLeft(socket, timings.handshakeMs);
      } else if (error instanceof FrameError) log.warn({ err: error }, `connection closed: ${error.message}`);
      else log.info({ err: error }, 'connection lost');
    } finally {
      socket.destroy();
      this.#sockets.delete(socket);
    }
  }

  #accessOf(name: PrincipalName): Access {
    const access = this.#options.access[name];
    if (access) return access;
    throw new PeerRefused('TRANSPORT_NOT_PERMITTED', `${name} has nothing to do with ${this.#options.service}`);
  }

  #wake(): void {
    this.#tail.wake();
    for (const group of this.#groups.values()) group.wake();
  }

  #groupOf(name: string): Group {
    const known = this.#groups.get(name);
    if (known) return known;
    const group = new Group(name, this.#options.eventLog, this.#reading);
    this.#groups.set(name, group);
    return group;
  }
}

function serverFor(options: TcpServerOptions, converse: (socket: Socket) => void): Server {
  const { listen, certificate } = options;
  if (listen.protocol !== 'tcp+tls:') return createServer({ noDelay: true }, converse);
  if (!certificate)
    throw new TypeError(
      'AGORA_TRANSPORT_CERTIFICATE_FILE or AGORA_TRANSPORT_KEY_FILE is not set, and tcp+tls: needs both',
    );
  return openTlsServer({ ...options, certificate }, converse);
}

/** Ends the connection; resolves when all that was written is out, or the peer has not taken it within this time. */
async function hasLeft(socket: Socket, withinMs: number): Promise<void> {
  if (socket.destroyed) return;
  const left = once(socket, 'close');
  socket.setTimeout(withinMs, () => socket.destroy());
  socket.destroySoon();
  await left;
}
