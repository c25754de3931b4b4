/** The time at this moment. Tests pass their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
