const halfLifeMs = 30 * 24 * 60 * 60 * 1_000;

/** From when on what is bought later weighs more; what was bought before counts as the least there is. */
const epochMs = Date.UTC(2010, 0, 1);

/** Digits behind the point, in bits, of a purchase at the epoch. */
const epochBits = 10;

/**
 * What a purchase adds to the warmth of a product: it weighs twice as much as one a half-life before it. So warmth never
 * has to be cooled down, and as it is a whole number, what was added can be taken away again.
 */
export function warmthOf(boughtAt: Date): bigint {
  const halfLives = (boughtAt.getTime() - epochMs) / halfLifeMs + epochBits;
  if (halfLives <= 0) return 1n;
  const whole = Math.floor(halfLives);
  const fraction = BigInt(Math.round(2 ** (halfLives - whole) * 2 ** 40));
  return (fraction << BigInt(whole)) >> 40n;
}

/**
 * What has to be added to the logarithm to base 2 of warmth to have heat, by which products are compared: the logarithm
 * of a sum over all purchases. 0 is the heat of a product that nobody bought.
 */
export const heatOfOneWarmth = epochMs / halfLifeMs - epochBits;

/** How hot something is compared with the hottest, 0 to 1. */
export function relativeHeat(heat: number, hottest: number): number {
  return 2 ** Math.min(heat - hottest, 0);
}
