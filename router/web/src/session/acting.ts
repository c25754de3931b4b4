const key = 'agora-acting';

/** As whom this tab acts. The token is in a cookie that no script can read, so this alone is of no use to anybody. */
interface Acting {
  readonly impersonationId: string;
  readonly userId: string;
}

/** Lasts as long as the tab, and no other tab has it. */
export function readActing(): Acting | undefined {
  const [impersonationId, userId] = (sessionStorage.getItem(key) ?? '').split(' ');
  return impersonationId && userId ? { impersonationId, userId } : undefined;
}

/** Begins with a page that knows nothing of who was there before: what it holds, and its socket, are another person's. */
export function goActing({ impersonationId, userId }: Acting): void {
  sessionStorage.setItem(key, `${impersonationId} ${userId}`);
  location.assign('/');
}

/** Likewise, with the page that is gone to. */
export function leaveActing(path: string): void {
  sessionStorage.removeItem(key);
  location.assign(path);
}
