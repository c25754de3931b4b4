import { z } from 'zod';

/** Access that was taken back before its tokens ran out: of one session, or of a user. */
export interface Revocation {
  readonly userId: string;
  /** Null when it concerns all sessions of the user. */
  readonly sessionId: string | null;
  /** Of a user, tokens issued from then on are good; of a session, none is. By the user service's clock, as `iat` is. */
  readonly issuedBefore: Date;
  /** When the last token that it concerns has run out. */
  readonly expiresAt: Date;
}

/** What an access token says about where it comes from. */
export interface TokenOrigin {
  readonly userId: string;
  readonly sessionId: string | undefined;
  readonly issuedAt: Date;
}

/** The path beside the JWKS at which the user service tells what it took back. */
export const revocationsPath = '/.well-known/access-revocations';

const instant = z.iso.datetime().transform((text) => new Date(text));

/** One line of what the user service tells; the first line has all there are. */
export const revocationLine = z.object({
  revocations: z.array(
    z.object({ userId: z.string(), sessionId: z.string().nullable(), issuedBefore: instant, expiresAt: instant }),
  ),
});
