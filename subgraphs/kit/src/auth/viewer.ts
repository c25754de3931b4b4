import { CodedError } from '../graphql/coded-error.ts';

/** Who asks: a user whose token was verified. */
export interface Viewer {
  readonly id: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/** The viewer, or a coded `UNAUTHENTICATED` error for a guest. */
export function requireViewer(context: { readonly viewer: Viewer | undefined }): Viewer {
  if (!context.viewer) throw new CodedError('UNAUTHENTICATED', 'Log in first.');
  return context.viewer;
}

export function hasScope(viewer: Viewer | undefined, scope: string): boolean {
  return viewer?.scopes.includes(scope) ?? false;
}

/** The viewer when it has the scope; else a coded `UNAUTHENTICATED` or `FORBIDDEN` error. */
export function requireScope(context: { readonly viewer: Viewer | undefined }, scope: string): Viewer {
  const viewer = requireViewer(context);
  if (!hasScope(viewer, scope)) throw new CodedError('FORBIDDEN', `This needs the scope ${scope}.`);
  return viewer;
}
