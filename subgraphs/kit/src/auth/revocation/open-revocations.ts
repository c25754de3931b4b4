import type { HttpHandler } from '../../subgraph/http-server.ts';
import { followOwnRevocations, type OwnRevocationsOptions, type ReadRevocations } from './follow-own-revocations.ts';
import { followRevocations } from './follow-revocations.ts';
import { proofOf } from './proof.ts';
import { revocationsPath } from './revocation.ts';
import type { Revocations } from './revocations.ts';

interface OpenRevocationsOptions extends Omit<OwnRevocationsOptions, 'read'> {
  /** Undefined for all services but the one that keeps them. */
  readonly read: ReadRevocations | undefined;
  readonly jwksUrl: URL;
  /** Of this process alone. */
  readonly secret: string;
}

export interface OpenRevocations {
  readonly revocations: Revocations;
  /** How they are told to others. */
  readonly routes: Readonly<Record<string, HttpHandler>>;
}

/** What a service knows of revoked access, and how it tells others if it is the one that keeps it. */
export async function openRevocations(options: OpenRevocationsOptions): Promise<OpenRevocations> {
  const { read, jwksUrl, secret, log } = options;
  if (!read) return { revocations: followRevocations({ jwksUrl, headers: () => proofOf(secret), log }), routes: {} };
  const revocations = await followOwnRevocations({ ...options, read });
  return { revocations, routes: { [revocationsPath]: revocations.handle } };
}
