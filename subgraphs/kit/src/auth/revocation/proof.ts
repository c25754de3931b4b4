import { identityHeader } from '../identity-header.ts';
import { type HeaderVerifier, signHeader, signingKey } from '../signed-header.ts';

const audience = 'agora-access-revocations';

/** Headers that prove to the user service that a process of the shop asks, by the secret that it alone has. */
export async function proofOf(secret: string): Promise<Record<string, string>> {
  return { [identityHeader]: await signHeader({ claims: {}, audience, validFor: '1m' }, signingKey(secret)) };
}

/** Whether one of those whose keys the verifier knows asks. */
export async function isProven(header: string | undefined, verify: HeaderVerifier): Promise<boolean> {
  return (await verify(header, audience)) !== undefined;
}
