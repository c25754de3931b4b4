/** How long an access token is good after it ran out, in seconds: it lives for many minutes, so clocks matter little. */
export const clockToleranceSeconds = 30;

/**
 * How far apart the clocks of two of the shop's own hosts may be, in seconds. What they sign for each other lives for a
 * minute: without this a host whose clock is two minutes ahead would refuse everything.
 */
export const hostToleranceSeconds = 5 * 60;
