import { publicKeyOf } from '../auth/key-from-secret.ts';

/** The value of `AGORA_TRANSPORT_PUBLIC_KEYS`, from the `AGORA_TRANSPORT_SECRET` of each process. */
export function transportPublicKeys(secrets: Readonly<Record<string, string>>): string {
  return Object.entries(secrets)
    .map(([name, secret]) => `${name}=${publicKeyOf(secret)}`)
    .join(',');
}
