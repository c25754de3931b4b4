const halfLifeMs = 30 * 24 * 60 * 60 * 1_000;

/** Beyond so many half-lives the smaller of two heats is lost in the digits of the greater. */
const negligible = 60;

/**
 * Heat is the logarithm to base 2 of a sum over all purchases, each of which weighs twice as much as one a half-life
 * before it. Written so, it never has to be cooled down: heats can be compared with each other at any time, and it
 * makes no difference in which order purchases are heard of. 0 is the heat of a product that nobody bought.
 */
export function heated(heat: number, boughtAt: Date): number {
  const one = boughtAt.getTime() / halfLifeMs;
  const distance = Math.min(Math.abs(heat - one), negligible);
  return Math.max(heat, one) + Math.log2(1 + 2 ** -distance);
}

/** How hot something is compared with the hottest, 0 to 1. */
export function relativeHeat(heat: number, hottest: number): number {
  return 2 ** Math.min(heat - hottest, 0);
}
