import { createHmac, hkdfSync } from 'node:crypto';

/** What one round trip of a browser to a provider is held together by. */
export interface FlowSecrets {
  /** Comes back with the browser. */
  readonly state: string;
  /** Comes back in what the provider signs. */
  readonly nonce: string;
  /** Shows that who exchanges the code is who asked for it (PKCE). */
  readonly verifier: string;
}

/** All of them follow from the token that the browser alone has, so that nothing secret is kept of a flow. */
export function flowSecrets(keySecret: string, token: string): FlowSecrets {
  const key = Buffer.from(hkdfSync('sha256', keySecret, '', 'agora identity flows', 32));
  const derive = (what: string) => createHmac('sha256', key).update(`${what} ${token}`).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') };
}
