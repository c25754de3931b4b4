import { Secret, TOTP } from 'otpauth';

/** A code may be one step old, or ahead by one where clocks differ. */
const window = 1;

/** What an app takes in as a QR code; the account is shown beside the codes. */
export function otpauthUrl(secret: string, account: string): string {
  return timeCodes(secret, account).toString();
}

/** The step of a code; undefined for a wrong one and one that is not later than the last that was taken. */
export function stepOf(code: string, secret: string, lastStep: number | null, now: Date): number | undefined {
  const codes = timeCodes(secret);
  const timestamp = now.getTime();
  const delta = codes.validate({ token: code, timestamp, window });
  if (delta === null) return undefined;
  const step = codes.counter({ timestamp }) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}

/** What every app understands: SHA-1, six digits, 30 seconds. */
function timeCodes(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Agora',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  });
}
