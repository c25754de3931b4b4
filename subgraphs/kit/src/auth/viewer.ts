import { CodedError } from '../graphql/coded-error.ts';

/** Who asks: a user whose token was verified. */
export interface Viewer {
  readonly id: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** The session that the token keeps; tokens of services have none. */
  readonly sessionId?: string | undefined;
  /** The vendor for which the user acts; what is a vendor's is for its own people alone. */
  readonly vendorId?: string | undefined;
  /** Groups of customers that the user is in, such as one with prices of its own. */
  readonly customerGroups?: readonly string[];
  /** The depot from which the user brings parcels. */
  readonly depot?: string | undefined;
  /** Who of the staff acts as the user; what is for the user alone is not for them. */
  readonly actorId?: string | undefined;
}

/** The viewer, or a coded `UNAUTHENTICATED` error for a guest. */
export function requireViewer(context: { readonly viewer: Viewer | undefined }): Viewer {
  if (!context.viewer) throw new CodedError('UNAUTHENTICATED', 'Log in first.');
  return context.viewer;
}

export function hasScope(viewer: Viewer | undefined, scope: string): boolean {
  return viewer?.scopes.includes(scope) ?? false;
}

/** Whether the viewer acts for this vendor. What is no vendor's is nobody's here. */
export function isOfVendor(viewer: Viewer | undefined, vendorId: string | null): boolean {
  return vendorId !== null && viewer?.vendorId === vendorId;
}

export function isInGroup(viewer: Viewer | undefined, group: string): boolean {
  return viewer?.customerGroups?.includes(group) ?? false;
}

export function isOfDepot(viewer: Viewer | undefined, depot: string): boolean {
  return viewer?.depot === depot;
}

/** The viewer when it has the scope; else a coded `UNAUTHENTICATED` or `FORBIDDEN` error. */
export function requireScope(context: { readonly viewer: Viewer | undefined }, scope: string): Viewer {
  const viewer = requireViewer(context);
  if (!hasScope(viewer, scope)) throw new CodedError('FORBIDDEN', `This needs the scope ${scope}.`);
  return viewer;
}
