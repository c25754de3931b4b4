import { useSyncExternalStore } from 'react';

/** Whoever knows a guest's cart may use it; it opens nothing else. */
const key = 'agora-cart';
const listeners = new Set<() => void>();

export const guestCart = {
  id: (): string | undefined => localStorage.getItem(key) ?? undefined,
  keep(id: string): void {
    localStorage.setItem(key, id);
    for (const listener of listeners) listener();
  },
  forget(): void {
    localStorage.removeItem(key);
    for (const listener of listeners) listener();
  },
};

/** The cart of this browser's guest; the same in all its tabs. */
export function useGuestCart(): string | undefined {
  return useSyncExternalStore(listen, guestCart.id);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
