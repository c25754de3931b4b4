import { randomBytes } from 'node:crypto';
import { type Identities, publicKeyOf, transportPublicKeys } from '@agora/kit/access';
import { declaredAccess } from '@agora/schema/access';
import { services, type Transport } from '../services.ts';

/** Every secret of `compose.yaml`, and the public keys, by variable. */
export type ComposeSecrets = ReadonlyMap<string, string>;

const principals = Object.keys(declaredAccess);
const brokerPassword = (name: string) => `${name.toUpperCase()}_BROKER_PASSWORD`;
const transportSecret = (name: string) => `${name.toUpperCase()}_TRANSPORT_SECRET`;

const webhookSecret = 'PAYMENT_WEBHOOK_SECRET';

const variables = [
  'ROUTER_SIGNING_SECRET',
  'USER_KEY_SECRET',
  webhookSecret,
  'POSTGRES_PASSWORD',
  ...services.map(({ name }) => `${name.toUpperCase()}_DATABASE_PASSWORD`),
  'SETUP_BROKER_PASSWORD',
  ...principals.map(brokerPassword),
  ...principals.map(transportSecret),
];

/** The secrets there are with the public keys that belong to them, and new ones for those that are missing: volumes keep the passwords that they began with. */
export function completeSecrets(known: ComposeSecrets): ComposeSecrets {
  const secrets = new Map([...known, ...variables.map((name) => [name, known.get(name) ?? newSecret(name)] as const)]);
  const own = principals.map((name) => [name, secrets.get(transportSecret(name)) ?? ''] as const);
  return secrets
    .set('AGORA_ROUTER_PUBLIC_KEYS', publicKeyOf(secrets.get('ROUTER_SIGNING_SECRET') ?? ''))
    .set('AGORA_TRANSPORT_PUBLIC_KEYS', transportPublicKeys(Object.fromEntries(own)));
}

/** Webhooks are signed with a secret in a form of their own. */
function newSecret(name: string): string {
  const bytes = randomBytes(36);
  return name === webhookSecret ? `whsec_${bytes.toString('base64')}` : bytes.toString('base64url');
}

export function readSecrets(text: string): ComposeSecrets {
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const));
}

export function writeSecrets(secrets: ComposeSecrets): string {
  return Array.from(secrets, ([name, value]) => `${name}=${value}\n`).join('');
}

/** Who may connect to the brokers of `compose.yaml`. */
export function identitiesFrom(secrets: ComposeSecrets): Identities {
  const members = Object.entries(declaredAccess).map(([name, access]) => ({
    name,
    password: secrets.get(brokerPassword(name)) ?? '',
    access,
  }));
  return { prefix: 'agora', setupPassword: secrets.get('SETUP_BROKER_PASSWORD') ?? '', members };
}

/** The services that `compose.yaml` has speak through a broker: `<NAME>_TRANSPORT` in `.env`, else what they declare. */
export function reachedBy(known: ComposeSecrets, broker: Transport): readonly string[] {
  const transportOf = ({ name, transport }: (typeof services)[number]) =>
    known.get(`${name.toUpperCase()}_TRANSPORT`) ?? transport;
  return services.filter((service) => transportOf(service) === broker).map(({ name }) => name);
}
