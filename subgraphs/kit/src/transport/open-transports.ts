import type { ServiceName } from '@agora/schema';
import type { Log } from '../telemetry/log.ts';
import { declaredTransports } from './declared-transports.ts';
import type { EventLog } from './event-log.ts';
import { createKafkaTransport } from './kafka/kafka-transport.ts';
import { createNatsTransport } from './nats/nats-transport.ts';
import { createRedisTransport } from './redis/redis-transport.ts';
import { createTcpTransport } from './tcp/tcp-transport.ts';
import type { Transport, TransportKind } from './transport.ts';
import type { TransportsConfig } from './transports-config.ts';

/** All services as this process reaches them. Transports are opened when first needed. */
export interface Transports extends AsyncDisposable {
  kindOf(service: ServiceName): TransportKind;
  /** Throws TypeError when the environment lacks the URL that the service's transport needs. */
  to(service: ServiceName): Transport;
}

export interface OpenTransportsOptions {
  readonly config: TransportsConfig;
  /** The service that this process is. */
  readonly service: ServiceName;
  readonly instance: string;
  readonly eventLog: EventLog;
  readonly log: Log;
}

export function openTransports({ config, service, instance, eventLog, log }: OpenTransportsOptions): Transports {
  const opened = new Map<TransportKind, Transport>();
  const kindOf = (name: ServiceName) => config.kinds[name] ?? declaredTransports[name];

  const open: Record<TransportKind, () => Transport> = {
    nats: () => createNatsTransport({ url: required(config.natsUrl, 'NATS_URL'), log, instance }),
    redis: () => createRedisTransport({ url: required(config.redisUrl, 'REDIS_URL'), log, instance }),
    kafka: () => createKafkaTransport({ url: required(config.kafkaUrl, 'KAFKA_URL'), log, instance, caller: service }),
    tcp: () => {
      const own = config.tcpUrls[service];
      return createTcpTransport({
        log,
        instance,
        secret: config.secret,
        urlOf: (name) => config.tcpUrls[name],
        ...(kindOf(service) === 'tcp' && {
          host: { service, listen: required(own, `${service.toUpperCase()}_TCP_URL`), eventLog },
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
      await Promise.all(Array.from(opened.values(), (transport) => transport[Symbol.asyncDispose]()));
    },
  };
}

function required<Value>(value: Value | undefined, variable: string): Value {
  if (value === undefined) throw new TypeError(`${variable} is not set, and a transport in use needs it`);
  return value;
}
