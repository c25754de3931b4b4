import { type ServiceName, serviceNames, type TransportKind, transportKinds } from '@agora/schema';
import { z } from 'zod';

/** How services are reached; the same in every process. */
export interface TransportsConfig {
  /** Overrides of what services declare. */
  readonly kinds: Partial<Record<ServiceName, TransportKind>>;
  readonly tcpUrls: Partial<Record<ServiceName, URL>>;
  readonly secret: string;
  readonly natsUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly kafkaUrl: string | undefined;
}

const kind = z.enum(transportKinds).optional();
const tcpUrl = z
  .url({ protocol: /^tcp$/ })
  .transform((text) => new URL(text))
  .optional();

/** `AGORA_TRANSPORT_SECRET`, `NATS_URL`, `REDIS_URL`, `KAFKA_URL`, and `<NAME>_TRANSPORT`, `<NAME>_TCP_URL` of each service. */
export const transportsSchema = z
  .object({
    AGORA_TRANSPORT_SECRET: z.string().min(16),
    NATS_URL: z.string().optional(),
    REDIS_URL: z.string().optional(),
    KAFKA_URL: z.string().optional(),
  })
  .extend(
    Object.fromEntries(serviceNames.map((name) => [transportVariable(name), kind])) as Record<
      TransportVariable,
      typeof kind
    >,
  )
  .extend(
    Object.fromEntries(serviceNames.map((name) => [tcpVariable(name), tcpUrl])) as Record<TcpVariable, typeof tcpUrl>,
  )
  .transform((read): TransportsConfig => ({
    kinds: Object.fromEntries(serviceNames.map((name) => [name, read[transportVariable(name)]])),
    tcpUrls: Object.fromEntries(serviceNames.map((name) => [name, read[tcpVariable(name)]])),
    secret: read.AGORA_TRANSPORT_SECRET,
    natsUrl: read.NATS_URL,
    redisUrl: read.REDIS_URL,
    kafkaUrl: read.KAFKA_URL,
  }));

type TransportVariable = `${Uppercase<ServiceName>}_TRANSPORT`;
type TcpVariable = `${Uppercase<ServiceName>}_TCP_URL`;

function transportVariable(name: ServiceName) {
  return `${name.toUpperCase()}_TRANSPORT` as TransportVariable;
}

function tcpVariable(name: ServiceName) {
  return `${name.toUpperCase()}_TCP_URL` as TcpVariable;
}
