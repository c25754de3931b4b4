/** When a key that signs access tokens came and comes into use, and which secret opens it. */
export interface SigningKeyTimes {
  readonly kid: string;
  readonly sealId: string;
  readonly createdAt: Date;
  readonly activeFrom: Date;
}

export interface SigningKeyPlan {
  /** From when on a new key is to sign; undefined when none is due. */
  readonly newKeyFrom: Date | undefined;
  /** Keys of which no good token can be left. */
  readonly retired: readonly string[];
}

const keyLifeMs = 30 * 24 * 3_600_000;
/** Verifiers ask for keys anew within ten minutes, and tokens last fifteen: an hour is enough for both. */
const handOverMs = 3_600_000;
/** How far apart the clocks of two replicas may be. */
const clockToleranceMs = 5 * 60_000;

/**
 * A key is published an hour before it signs, so that every verifier knows it by then, and an hour after it last did.
 * Only where none can sign, as at the first start or after a change of the secret, the new one does so at once,
 * dated back for replicas whose clock is behind.
 */
export function planSigningKeys(keys: readonly SigningKeyTimes[], sealId: string, now: Date): SigningKeyPlan {
  const byAge = keys.toSorted((one, other) => one.activeFrom.getTime() - other.activeFrom.getTime());
  const retired = byAge.filter((_, index) => {
    const successor = byAge[index + 1];
    return successor !== undefined && successor.activeFrom.getTime() + handOverMs <= now.getTime();
  });
  return { newKeyFrom: newKeyFrom(keys, sealId, now), retired: retired.map(({ kid }) => kid) };
}

/** The key that signs at this moment: the youngest in use of those that this secret opens. */
export function activeKey<Key extends SigningKeyTimes>(
  keys: readonly Key[],
  sealId: string,
  now: Date,
): Key | undefined {
  return keys
    .filter((key) => key.sealId === sealId && key.activeFrom <= now)
    .toSorted((one, other) => one.activeFrom.getTime() - other.activeFrom.getTime())
    .at(-1);
}

function newKeyFrom(keys: readonly SigningKeyTimes[], sealId: string, now: Date): Date | undefined {
  if (!activeKey(keys, sealId, now)) return new Date(now.getTime() - clockToleranceMs);
  const newestAt = Math.max(...keys.filter((key) => key.sealId === sealId).map(({ createdAt }) => createdAt.getTime()));
  return newestAt + keyLifeMs <= now.getTime() ? new Date(now.getTime() + handOverMs) : undefined;
}
