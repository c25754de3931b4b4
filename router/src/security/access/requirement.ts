import type { Claims } from '../claims.ts';

/** What must hold of a caller. Lists within are alternatives, of which each must hold as a whole. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] };

export function isMet(requirement: Requirement, claims: Claims): boolean {
  switch (requirement.kind) {
    case 'authenticated':
      return claims.isAuthenticated;
    case 'scopes':
      return requirement.anyOf.some((all) => all.every((scope) => claims.scopes.includes(scope)));
    case 'policies':
      return requirement.anyOf.some((all) => all.every((policy) => claims.policies.includes(policy)));
  }
}

/** Equal requirements have equal keys, and a key can be read again. */
export function requirementKey(requirement: Requirement): string {
  return requirement.kind === 'authenticated'
    ? JSON.stringify([requirement.kind])
    : JSON.stringify([requirement.kind, requirement.anyOf]);
}
