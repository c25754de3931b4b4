/** So far apart may be the clocks of the host that signs and the host that verifies, in seconds. */
export const clockToleranceSeconds = 30;
