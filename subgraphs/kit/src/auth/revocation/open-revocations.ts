import type { HttpHandler } from '../../subgraph/http-server.ts';
import { identityHeader, signIdentity } from '../identity-header.ts';
import { followOwnRevocations, type OwnRevocationsOptions, type ReadRevocations } from './follow-own-revocations.ts';
import { followRevocations } from './follow-revocations.ts';
import { revocationsPath } from './revocation.ts';
import type { Revocations } from './revocations.ts';

interface OpenRevocationsOptions extends Omit<OwnRevocationsOptions, 'read'> {
  /** Undefined for all services but the one that keeps them. */
  readonly read: ReadRevocations | undefined;
  readonly jwksUrl: URL;
}

export interface OpenRevocations {
  readonly revocations: Revocations;
  /** How they are told to others. */
  readonly routes: Readonly<Record<string, HttpHandler>>;
}

/** What a service knows of revoked access, and how it tells others if it is the one that keeps it. */
export async function openRevocations({ read, jwksUrl, ...options }: OpenRevocationsOptions): Promise<OpenRevocations> {
  const { routerSecret, log } = options;
  if (!read) {
    return { revocations: followRevocations({ jwksUrl, headers: () => proofOf(routerSecret), log }), routes: {} };
  }
  const revocations = await followOwnRevocations({ ...options, read });
  return { revocations, routes: { [revocationsPath]: revocations.handle } };
}

/** Proves to the user service that a process of the shop asks. */
export async function proofOf(routerSecret: string): Promise<Record<string, string>> {
  return { [identityHeader]: await signIdentity({ viewer: undefined }, routerSecret, 'user') };
}
