import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StackError } from '../stack-error.ts';

export interface Secrets {
  readonly router: string;
  readonly postgres: string;
  /** Of the user who sets brokers up. */
  readonly brokerSetup: string;
  /** Password of each service, and of the router, on all brokers. */
  readonly brokers: Readonly<Record<string, string>>;
  /** With what each service, and the router, proves its name over TCP. */
  readonly transports: Readonly<Record<string, string>>;
  /** Password of each service's database role, by the service's name. */
  readonly databases: Readonly<Record<string, string>>;
}

/** The secrets of this folder, made at random when it is new; a service added since gets its own. */
export async function readOrCreateSecrets(directory: string, services: readonly string[]): Promise<Secrets> {
  const path = join(directory, 'secrets.json');
  const known = await readFile(path, 'utf8').then(
    (text) => parse(text, path),
    () => undefined,
  );
  const databases = services.map((service) => [service, known?.databases?.[service] ?? secret()] as const);
  const names = [...services, 'router'];
  const brokers = names.map((name) => [name, known?.brokers?.[name] ?? secret()] as const);
  const transports = names.map((name) => [name, known?.transports?.[name] ?? secret()] as const);
  const secrets: Secrets = {
    router: known?.router ?? secret(),
    postgres: known?.postgres ?? secret(),
    brokerSetup: known?.brokerSetup ?? secret(),
    brokers: Object.fromEntries(brokers),
    transports: Object.fromEntries(transports),
    databases: Object.fromEntries(databases),
  };
  await writeFile(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function parse(text: string, path: string): Partial<Secrets> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, as any other content that is no object.
  }
  throw new StackError('BAD_SETTING', `${path} cannot be read; without it the data beside it cannot be opened`);
}

/** Safe to stand in a URL. */
const secret = (): string => randomBytes(36).toString('base64url');
