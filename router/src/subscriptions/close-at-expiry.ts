import type { WebSocket } from 'ws';
import type { Caller } from '../security/authenticate.ts';

/** A socket lives no longer than the token it was opened with. */
export function closeAtExpiry(socket: WebSocket, { expiresAt }: Caller): void {
  if (!expiresAt) return;
  const timer = setTimeout(() => socket.close(4401, 'TOKEN_EXPIRED'), expiresAt.getTime() - Date.now());
  socket.once('close', () => clearTimeout(timer));
}
