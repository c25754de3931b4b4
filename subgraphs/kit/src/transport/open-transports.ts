import { declaredTransports, type ServiceName, type TransportKind } from '@agora/schema';
import { declaredAccess } from '@agora/schema/access';
import type { Log } from '../telemetry/log.ts';
import type { EventLog } from './event-log.ts';
import type { Transport } from './transport.ts';
import type { TransportsConfig } from './transports-config.ts';

/** All services as this process reaches them. A transport, and the client library under it, is loaded when first needed. */
export interface Transports extends AsyncDisposable {
  kindOf(service: ServiceName): TransportKind;
  /** Rejects with a TypeError when the environment lacks the URL that the service's transport needs. */
  to(service: ServiceName): Promise<Transport>;
}

export interface OpenTransportsOptions {
  readonly config: TransportsConfig;
  /** The service that this process is, and its events; absent for one that only listens and asks. */
  readonly own?: { readonly service: ServiceName; readonly eventLog: EventLog };
  readonly instance: string;
  readonly log: Log;
}

export function openTransports({ config, own, instance, log }: OpenTransportsOptions): Transports {
  const opened = new Map<TransportKind, Promise<Transport>>();
  const principal = own?.service ?? 'router';
  const kindOf = (name: ServiceName) => config.kinds[name] ?? declaredTransports[name];

  const listenUrlOf = (service: ServiceName) => required(config.tcpUrls[service], `${service.toUpperCase()}_TCP_URL`);

  const open: Record<TransportKind, () => Promise<Transport>> = {
    async nats() {
      const { createNatsTransport } = await import('./nats/nats-transport.ts');
      return createNatsTransport({ url: required(config.natsUrl, 'NATS_URL'), log, instance, principal });
    },
    async redis() {
      const { createRedisTransport } = await import('./redis/redis-transport.ts');
      return createRedisTransport({ url: required(config.redisUrl, 'REDIS_URL'), log, instance, principal });
    },
    async kafka() {
      const { createKafkaTransport } = await import('./kafka/kafka-transport.ts');
      return createKafkaTransport({
        url: required(config.kafkaUrl, 'KAFKA_URL'),
        log,
        instance,
        principal,
      });
    },
    async tcp() {
      const { createTcpTransport } = await import('./tcp/tcp-transport.ts');
      return createTcpTransport({
        log,
        instance,
        identity: {
          name: principal,
          secret: config.secret,
          publicKeys: required(config.publicKeys, 'AGORA_TRANSPORT_PUBLIC_KEYS'),
        },
        urlOf: (name) => config.tcpUrls[name],
        ...(own &&
          kindOf(own.service) === 'tcp' && {
            host: { ...own, listen: listenUrlOf(own.service), access: declaredAccess, certificate: config.certificate },
          }),
      });
    },
  };

  return {
    kindOf,
    to(name) {
      const kind = kindOf(name);
      const transport = opened.get(kind) ?? open[kind]();
      opened.set(kind, transport);
      return transport;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(Array.from(opened.values(), async (transport) => (await transport)[Symbol.asyncDispose]()));
    },
  };
}

function required<Value>(value: Value | undefined, variable: string): Value {
  if (value === undefined) throw new TypeError(`${variable} is not set, and a transport in use needs it`);
  return value;
}
