import type { Socket } from 'node:net';
import type { Access, PrincipalName, ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { InFlight } from '../in-flight.ts';
import { encodeReply, type Reply } from '../reply.ts';
import type { TransportRequest } from '../transport.ts';
import type { ClientFrame } from './frame.ts';
import { FrameError, writeFrame, writeJson } from './frame-stream.ts';
import type { Group } from './group.ts';
import { Member } from './member.ts';
import type { RequestDesk } from './request-desk.ts';
import type { Follower, Tail } from './tail.ts';

/** Requests of one connection that are answered at a time; more are not read until some of these are done. */
const maxRequestsInFlight = 1_000;

/** A follower for whom so much has not been taken off the wire is cut off, and starts anew. */
const mostBytesWaiting = 16 * 1024 * 1024;

interface ServerSessionOptions {
  readonly service: ServiceName;
  readonly peer: { readonly name: PrincipalName; readonly access: Access };
  readonly log: Log;
  readonly desk: RequestDesk;
  readonly socket: Socket;
  readonly tail: Tail;
  readonly groupOf: (name: string) => Group;
}

/** What one connected client asks for and reads. */
export class ServerSession implements Disposable {
  readonly #options: ServerSessionOptions;
  readonly #members = new Map<string, Member>();
  readonly #requests = new InFlight();
  #follower: Follower | undefined;

  constructor(options: ServerSessionOptions) {
    this.#options = options;
  }

  /** Resolves when the next frame may be read. */
  async take(frame: ClientFrame): Promise<void> {
    switch (frame.kind) {
      case 'ping':
        return;
      case 'request':
        void this.#requests.add(this.#answer(frame.request));
        return this.#requests.room(maxRequestsInFlight);
      case 'subscribe':
        this.#subscribe(frame.group);
        return;
      case 'unsubscribe':
        void this.#unsubscribe(this.#memberOf(frame.group));
        return;
      case 'watch':
        this.#watch();
        return;
      case 'acknowledge':
        this.#memberOf(frame.group).acknowledge(frame.shard, frame.position);
        return;
      case 'decline':
        this.#memberOf(frame.group).decline(frame.shard, frame.position);
        return;
    }
  }

  [Symbol.dispose](): void {
    for (const member of this.#members.values()) this.#options.groupOf(member.group).lose(member);
    this.#members.clear();
    if (this.#follower) this.#options.tail.remove(this.#follower);
  }

  async #answer(request: TransportRequest): Promise<void> {
    const send = (reply: Reply) => {
      const frame = `{"kind":"reply","id":${JSON.stringify(request.id)},"reply":${encodeReply(reply)}}`;
      return writeJson(this.#options.socket, frame);
    };
    const { peer, desk } = this.#options;
    if (peer.access.asks.includes(request.type)) await desk.handle(request, send);
    else await send({ ok: false, ...this.#refusal(`${peer.name} may not ask ${request.type}`) });
  }

  #subscribe(group: string): void {
    const { peer, service, socket } = this.#options;
    if (group !== peer.name || !peer.access.hears.includes(service)) {
      const refusal = this.#refusal(`${peer.name} may not subscribe to ${service} as ${group}`);
      void writeFrame(socket, { kind: 'refused', ...refusal, group });
      return;
    }
    if (this.#members.has(group)) throw new FrameError(`a second subscription of ${group}`);
    const member = new Member(group, (frame) => writeFrame(socket, frame));
    this.#members.set(group, member);
    this.#options.groupOf(group).join(member);
  }

  #watch(): void {
    if (this.#follower) throw new FrameError('a second watch');
    const { peer, service, socket, tail } = this.#options;
    if (!peer.access.watches.includes(service)) {
      void writeFrame(socket, { kind: 'refused', ...this.#refusal(`${peer.name} may not watch ${service}`) });
      return;
    }
    this.#follower = {
      begin: () => void writeFrame(socket, { kind: 'watching' }),
      tell(event) {
        if (socket.writableLength > mostBytesWaiting) socket.destroy();
        else void writeFrame(socket, { kind: 'news', event });
      },
    };
    tail.add(this.#follower);
  }

  async #unsubscribe(member: Member): Promise<void> {
    const { group } = member;
    await this.#options.groupOf(group).leave(member);
    this.#members.delete(group);
    await writeFrame(this.#options.socket, { kind: 'unsubscribed', group });
  }

  #refusal(message: string) {
    const code = 'TRANSPORT_NOT_PERMITTED' as const;
    this.#options.log.warn({ code }, message);
    return { code, message };
  }

  #memberOf(group: string): Member {
    const member = this.#members.get(group);
    if (!member) throw new FrameError(`no subscription of ${group}`);
    return member;
  }
}
