import { type PrincipalName, type ServiceName, serviceNames, type TransportKind, transportKinds } from '@agora/schema';
import { z } from 'zod';
import { addressSchemes, isAddress } from './is-address.ts';
import type { PublicKeys } from './tcp/peer-identity.ts';

/** How services are reached; the same in every process. */
export interface TransportsConfig {
  /** Overrides of what services declare. */
  readonly kinds: Partial<Record<ServiceName, TransportKind>>;
  readonly tcpUrls: Partial<Record<ServiceName, URL>>;
  /** Of this process alone: it proves its name with it over TCP. */
  readonly secret: string;
  readonly publicKeys: PublicKeys | undefined;
  /** Files in PEM, for a service whose address is `tcp+tls:`. */
  readonly certificate: { readonly certificateFile: string; readonly keyFile: string } | undefined;
  readonly natsUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly kafkaUrl: string | undefined;
}

const kind = z.enum(transportKinds).optional();
const address = (kind: TransportKind) =>
  z.string().refine((text) => isAddress(kind, text), {
    error: `must begin with ${addressSchemes[kind].map((scheme) => `${scheme}://`).join(' or ')}`,
    abort: true,
  });
const tcpUrl = address('tcp')
  .transform((text) => new URL(text))
  .optional();

const principalNames: readonly PrincipalName[] = [...serviceNames, 'router'];

/** `user=KEY,product=KEY`, each key 32 bytes in base64url. */
const publicKeys = z
  .string()
  .transform((text) =>
    Object.fromEntries(
      text.split(',').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    ),
  )
  .pipe(z.partialRecord(z.enum(principalNames), z.string().regex(/^[\w-]{43}$/)))
  .optional();

/** `AGORA_TRANSPORT_SECRET`, `AGORA_TRANSPORT_PUBLIC_KEYS`, `NATS_URL`, `REDIS_URL`, `KAFKA_URL`, and `<NAME>_TRANSPORT`, `<NAME>_TCP_URL` of each service. */
export const transportsSchema = z
  .object({
    AGORA_TRANSPORT_SECRET: z.string().min(32),
    AGORA_TRANSPORT_PUBLIC_KEYS: publicKeys,
    AGORA_TRANSPORT_CERTIFICATE_FILE: z.string().optional(),
    AGORA_TRANSPORT_KEY_FILE: z.string().optional(),
    NATS_URL: address('nats').optional(),
    REDIS_URL: address('redis').optional(),
    KAFKA_URL: address('kafka').optional(),
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
    publicKeys: read.AGORA_TRANSPORT_PUBLIC_KEYS,
    certificate:
      read.AGORA_TRANSPORT_CERTIFICATE_FILE !== undefined && read.AGORA_TRANSPORT_KEY_FILE !== undefined
        ? { certificateFile: read.AGORA_TRANSPORT_CERTIFICATE_FILE, keyFile: read.AGORA_TRANSPORT_KEY_FILE }
        : undefined,
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
