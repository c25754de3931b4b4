import { roughNetwork } from './rough-network.ts';

/** Where a session was last used from. */
interface SessionOrigin {
  /** What the client's program calls itself. */
  readonly userAgent: string | null;
  /** So wide that it tells a town or a provider, not a household. */
  readonly network: string | null;
  /** ISO 3166-1 code. */
  readonly country: string | null;
}

/** A login, until it is ended. */
export interface Session extends SessionOrigin {
  readonly id: string;
  readonly userId: string;
  readonly openedAt: Date;
  /** When it was last given tokens. */
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
}

/** One of the tokens that kept a session going, each exchanged for the next. */
export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** The token that it was given for; null for that of the login. */
  readonly predecessor: string | null;
}

/** Where a request comes from, as the kit's `Client`. */
export interface SessionClient {
  readonly address: string;
  readonly userAgent?: string | undefined;
  readonly country?: string | undefined;
}

export const accessTokenLifeMs = 15 * 60_000;
export const refreshTokenLifeMs = 30 * 24 * 3_600_000;
/** When an access token that is given now runs out: never later than what it is given for. */
export function expiryOfAccess(now: Date, endsAt?: Date): Date {
  const expiresAt = new Date(now.getTime() + accessTokenLifeMs);
  return endsAt && endsAt < expiresAt ? endsAt : expiresAt;
}

/** For so long whoever did not get the answer may ask again. */
export const lostAnswerMs = 60_000;

export function newSession(
  { id, userId }: Pick<Session, 'id' | 'userId'>,
  client: SessionClient | undefined,
  now: Date,
): Session {
  const origin = client ? originOf(client) : { userAgent: null, network: null, country: null };
  return { id, userId, ...origin, openedAt: now, lastUsedAt: now, endedAt: null };
}

export function originOf({ address, userAgent, country }: SessionClient): SessionOrigin {
  return { userAgent: userAgent ?? null, network: roughNetwork(address), country: country ?? null };
}
