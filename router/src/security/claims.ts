/** What is known about who asks, as far as access directives care. Empty for a guest. */
export interface Claims {
  readonly isAuthenticated: boolean;
  readonly scopes: readonly string[];
  /** The policies that hold for the caller: the roles of the token. */
  readonly policies: readonly string[];
}
