/** A login with the right password that waits for a second factor. */
export interface LoginChallenge {
  readonly userId: string;
  /** The device that it comes from, where it has logged in to the account before. */
  readonly deviceId: string | null;
  readonly expiresAt: Date;
}

export const loginChallengeLifeMs = 5 * 60_000;
