import { signingKey } from '../auth/signed-header.ts';

/** What the router of the tests proves itself with. */
export const testRouterSecret = 'a secret that only the router of the tests has';

export const testRouterKey = signingKey(testRouterSecret);
