interface Owner {
  readonly userId: string | undefined;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly sessionId: string | undefined;
  /** Whether it is staff who act as the user. */
  readonly isActing: boolean;
}

/** For what the pages show alone: the graph looks at the signature. */
export function ownerOf(token: string): Owner {
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as {
    readonly sub?: string;
    readonly roles?: readonly string[];
    readonly scope?: string;
    readonly sid?: string;
    readonly act?: unknown;
  };
  const { sub, roles = [], scope = '', sid, act } = claims;
  const scopes = scope.split(' ').filter(Boolean);
  return { userId: sub, roles, scopes, sessionId: sid, isActing: act !== undefined };
}
