export type MailTokenPurpose = 'VERIFY_EMAIL' | 'CHANGE_EMAIL' | 'RESET_PASSWORD';

/** A link that was sent to a mailbox: whoever brings its secret back has read that mailbox. */
export interface MailToken {
  readonly id: string;
  readonly userId: string;
  readonly purpose: MailTokenPurpose;
  /** Where it was sent; of no use once the account has another address, unless it is to give it this one. */
  readonly email: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const hour = 3_600_000;

const mailTokenLifeMs: Readonly<Record<MailTokenPurpose, number>> = {
  VERIFY_EMAIL: 72 * hour,
  CHANGE_EMAIL: hour,
  RESET_PASSWORD: hour,
};

export function newMailToken(
  { id, userId, purpose, email }: Pick<MailToken, 'id' | 'userId' | 'purpose' | 'email'>,
  now: Date,
): MailToken {
  const expiresAt = new Date(now.getTime() + mailTokenLifeMs[purpose]);
  return { id, userId, purpose, email, requestedAt: now, expiresAt, usedAt: null };
}
