import type { Refusal } from '../user.ts';

/** An app on somebody's device that makes codes which change every 30 seconds (TOTP, RFC 6238). */
export interface SecondFactor {
  readonly userId: string;
  readonly sealedSecret: string;
  /** Tells which secret of the service opens it. */
  readonly sealId: string;
  readonly begunAt: Date;
  /** When a code proved that the app has the secret; until then no login asks for one. */
  readonly addedAt: Date | null;
  /** The step of the last code that was taken: none of it or before is taken again. */
  readonly lastStep: number | null;
}

const hour = 3_600_000;

/** An app is added by the first code of it, within an hour. */
export function addSecondFactor(
  factor: SecondFactor | undefined,
  step: number | undefined,
  now: Date,
): { readonly refused?: never; readonly factor: SecondFactor } | Refusal<SecondFactorRefusal> {
  if (factor?.addedAt) return { refused: 'SECOND_FACTOR_EXISTS', field: [] };
  if (!factor || factor.begunAt.getTime() + hour <= now.getTime())
    return { refused: 'SECOND_FACTOR_NOT_BEGUN', field: [] };
  if (step === undefined) return { refused: 'WRONG_CODE', field: ['code'] };
  return { factor: { ...factor, addedAt: now, lastStep: step } };
}

type SecondFactorRefusal = 'SECOND_FACTOR_EXISTS' | 'SECOND_FACTOR_NOT_BEGUN' | 'WRONG_CODE';
