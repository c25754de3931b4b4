/** A login, until it is ended. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
}

/** One of the tokens that kept a session going, each exchanged for the next. */
export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export const accessTokenLifeMs = 15 * 60_000;
export const refreshTokenLifeMs = 30 * 24 * 3_600_000;
