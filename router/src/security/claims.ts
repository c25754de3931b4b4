import type { Caller } from './authenticate.ts';

/** What is known about who asks, as far as access directives care. Empty for a guest. */
export interface Claims {
  readonly isAuthenticated: boolean;
  readonly scopes: readonly string[];
  /** The policies that hold for the caller: the roles of the token. */
  readonly policies: readonly string[];
}

const guest: Claims = { isAuthenticated: false, scopes: [], policies: [] };

export function claimsOf({ viewer }: Caller): Claims {
  return viewer ? { isAuthenticated: true, scopes: viewer.scopes, policies: viewer.roles } : guest;
}
