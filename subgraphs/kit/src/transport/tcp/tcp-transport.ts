import type { Access, PrincipalName, ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import type { EventLog } from '../event-log.ts';
import { OpenHandles } from '../open-handles.ts';
import { encodePayload } from '../payload.ts';
import { TransportError } from '../transport-error.ts';
import type { Transport } from '../transport.ts';
import type { CertificateFiles } from './open-tls-server.ts';
import type { PeerIdentity } from './peer-identity.ts';
import { TcpClient } from './tcp-client.ts';
import { TcpServer } from './tcp-server.ts';
import { defaultTimings, type TcpTimings } from './tcp-timings.ts';

export interface TcpTransportOptions {
  readonly log: Log;
  /** A name of this process that no other has. */
  readonly instance: string;
  readonly identity: PeerIdentity;
  /** Where a service listens (`tcp://host:port`); `undefined` when it is not reached over TCP. */
  readonly urlOf: (service: ServiceName) => URL | undefined;
  /** The service that this process is, when others reach it over TCP. */
  readonly host?: TcpHost | undefined;
  readonly timings?: Partial<TcpTimings>;
}

interface TcpHost {
  readonly service: ServiceName;
  /** `tcp://host:port`; port 0 takes a free one. */
  readonly listen: URL;
  /** Stays open as long as the transport. */
  readonly eventLog: EventLog;
  /** What each process may ask and hear; one that is left out is not let in. */
  readonly access: Partial<Record<PrincipalName, Access>>;
  /** Needed when `listen` is `tcp+tls:`. */
  readonly certificate?: CertificateFiles | undefined;
}

export interface TcpTransport extends Transport {
  /** Where this process listens, with the port that it was given; `undefined` when it is no host. */
  readonly url: URL | undefined;
}

/**
 * Resolves once the host listens; rejects when it cannot, such as when the port is taken. The services that are asked
 * or listened to may start later.
 */
export async function createTcpTransport(options: TcpTransportOptions): Promise<TcpTransport> {
  const { log, instance, identity, host } = options;
  const timings = { ...defaultTimings, ...options.timings };
  const server = host && (await TcpServer.start({ ...host, identity, timings, log }));
  const clients = new Map<ServiceName, TcpClient>();
  const handles = new OpenHandles();
  let closed: Promise<void> | undefined;

  const urlOf = (service: ServiceName): URL => {
    const url = options.urlOf(service);
    if (url) return url;
    throw new TransportError('TRANSPORT_NO_ADDRESS', `no TCP address of ${service} is known`);
  };
  const clientOf = (service: ServiceName): TcpClient => {
    if (closed) throw new TransportError('TRANSPORT_CLOSED', 'the transport is closed');
    urlOf(service);
    const client =
      clients.get(service) ?? new TcpClient({ service, instance, identity, timings, log, url: () => urlOf(service) });
    clients.set(service, client);
    return client;
  };
  const serverOf = (service: ServiceName): TcpServer => {
    if (server && host.service === service) return server;
    throw new TransportError('TRANSPORT_NOT_HOST', `this process does not host ${service}`);
  };
  const close = async (): Promise<void> => {
    await handles[Symbol.asyncDispose]();
    if (server) await server[Symbol.asyncDispose]();
    await Promise.all(Array.from(clients.values(), (client) => client[Symbol.asyncDispose]()));
  };

  return {
    kind: 'tcp',
    url: server?.url,

    // The outbox is the log that this transport serves from: its events are durable before they come here.
    async publish(service, events) {
      serverOf(service);
      for (const event of events) encodePayload(event);
      return Promise.resolve();
    },

    // The log lies in the database of its service, with all that was published.
    emptyLanes: () => Promise.resolve([]),

    async subscribe(service, group, handle) {
      return Promise.resolve(handles.add(clientOf(service).subscribe(group, handle)));
    },

    watch: (service, watcher) => handles.add(clientOf(service).watch(watcher)),

    async serve(service, _, answer) {
      return Promise.resolve(handles.add(serverOf(service).desk.serve(answer)));
    },

    request: async (service, request) => {
      encodePayload(request);
      return clientOf(service).request(request);
    },

    [Symbol.asyncDispose]() {
      closed ??= close();
      return closed;
    },
  };
}
