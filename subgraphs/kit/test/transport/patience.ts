/** How long a condition is waited for, in milliseconds; asked often, so that waiting costs no time. */
export const patience = { timeout: 25_000, interval: 10 };
