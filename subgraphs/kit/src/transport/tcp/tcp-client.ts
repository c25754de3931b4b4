import type { ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { reconnectDelay } from '../backoff.ts';
import { pause } from '../pause.ts';
import { TransportError } from '../transport-error.ts';
import type { Listening } from '../listening.ts';
import type { EventHandler, EventWatcher, TransportRequest } from '../transport.ts';
import { ClientSubscription } from './client-subscription.ts';
import { ClientWatch } from './client-watch.ts';
import type { ServerFrame } from './frame.ts';
import { PendingRequests } from './pending-requests.ts';
import { connectToServer, type ServerLink } from './server-link.ts';
import type { PeerIdentity } from './peer-identity.ts';
import type { TcpTimings } from './tcp-timings.ts';

export interface TcpClientOptions {
  readonly service: ServiceName;
  readonly instance: string;
  readonly identity: PeerIdentity;
  readonly timings: TcpTimings;
  readonly log: Log;
  /** Asked at each attempt to connect. */
  readonly url: () => URL;
}

interface Membership {
  readonly subscription: ClientSubscription;
  readonly left: PromiseWithResolvers<undefined>;
  isLeaving: boolean;
  /** The server of the present connection does not let us subscribe. */
  isRefused: boolean;
}

/** This process's one connection to a service; it is made again whenever it is lost. */
export class TcpClient implements AsyncDisposable {
  readonly #options: TcpClientOptions;
  readonly #log: Log;
  readonly #requests = new PendingRequests();
  readonly #memberships = new Map<string, Membership>();
  readonly #watch = new ClientWatch();
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #link: ServerLink | undefined;

  constructor(options: TcpClientOptions) {
    this.#options = options;
    this.#log = options.log.child({ to: options.service });
    this.#running = this.#run();
  }

  /** Requests are questions, so one whose connection breaks is asked again by the next. */
  request(request: TransportRequest): Promise<unknown> {
    const answer = this.#requests.wait(request);
    void this.#link?.send({ kind: 'request', request });
    return answer;
  }

  subscribe(group: string, handle: EventHandler): Listening {
    if (this.#memberships.has(group)) {
      throw new TransportError('TRANSPORT_ALREADY_SUBSCRIBED', `this process is a member of ${group} already`);
    }
    const subscription = new ClientSubscription(group, handle, this.#log);
    const membership = { subscription, left: Promise.withResolvers<undefined>(), isLeaving: false, isRefused: false };
    this.#memberships.set(group, membership);
    void this.#link?.send({ kind: 'subscribe', group });
    const problems = () => this.#problemsOf(membership);
    return {
      get problems() {
        return problems();
      },
      [Symbol.asyncDispose]: () => this.#leave(membership),
    };
  }

  watch(watcher: EventWatcher): AsyncDisposable {
    this.#watch.add(watcher);
    if (this.#link) this.#watch.ask(this.#link);
    return {
      [Symbol.asyncDispose]: () => {
        this.#watch.remove(watcher);
        return Promise.resolve();
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await this.#running;
    this.#requests.close();
  }

  #problemsOf({ isRefused }: Membership): string[] {
    if (!this.#link) return ['there is no connection to it'];
    return isRefused ? ['it does not let this service subscribe'] : [];
  }

  async #leave(membership: Membership): Promise<void> {
    const { subscription, left } = membership;
    const link = this.#link;
    membership.isLeaving = true;
    // Said before anything is declined, so that the server knows why.
    if (!membership.isRefused) void link?.send({ kind: 'unsubscribe', group: subscription.group });
    await subscription.stop();
    if (link && !membership.isRefused)
      await Promise.race([left.promise, pause(this.#options.timings.farewellMs, link.lost)]);
    this.#memberships.delete(subscription.group);
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted;) {
      try {
        await using link = await connectToServer(this.#options, this.#closing.signal);
        failures = 0;
        this.#log.debug('connected');
        await this.#converse(link);
        this.#log.info('the server has hung up');
      } catch (error) {
        this.#tellOfFailure(error, failures);
      }
      await pause(reconnectDelay(++failures), this.#closing.signal);
    }
  }

  #tellOfFailure(error: unknown, failuresBefore: number): void {
    if (this.#closing.signal.aborted) return;
    // The first one tells; the next ones only say it again.
    this.#log[failuresBefore === 0 ? 'warn' : 'debug']({ err: error }, 'not connected; trying again');
  }

  async #converse(link: ServerLink): Promise<void> {
    this.#link = link;
    try {
      for (const [group, membership] of this.#memberships) {
        membership.isRefused = false;
        if (!membership.isLeaving) void link.send({ kind: 'subscribe', group });
      }
      this.#watch.ask(link);
      for (const request of this.#requests.all) void link.send({ kind: 'request', request });
      await link.listen((frame) => this.#take(frame, link));
    } finally {
      this.#link = undefined;
      this.#watch.lose();
    }
  }

  #refuse(group: string): void {
    const membership = this.#memberships.get(group);
    if (!membership) return;
    membership.isRefused = true;
    membership.left.resolve(undefined);
  }

  #take(frame: ServerFrame, link: ServerLink): void {
    switch (frame.kind) {
      case 'ping':
        return;
      case 'refused':
        this.#log.error({ code: frame.code, group: frame.group }, frame.message);
        if (frame.group !== undefined) this.#refuse(frame.group);
        return;
      case 'reply':
        this.#requests.settle(frame.id, frame.reply);
        return;
      case 'event':
        this.#memberships.get(frame.group)?.subscription.take(frame, link);
        return;
      case 'watching':
        this.#watch.live();
        return;
      case 'news':
        this.#watch.tell(frame.event);
        return;
      case 'unsubscribed':
        this.#memberships.get(frame.group)?.left.resolve(undefined);
        return;
    }
  }
}
