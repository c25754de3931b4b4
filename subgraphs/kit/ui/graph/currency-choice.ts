import { useSyncExternalStore } from 'react';

const key = 'agora-currency';
const listeners = new Set<() => void>();

/** In which currency this browser sees prices and makes carts; that of the shop where nobody chose. */
export const currencyChoice = {
  read: (): string | null => localStorage.getItem(key),
  keep(currency: string): void {
    localStorage.setItem(key, currency);
    for (const listener of listeners) listener();
  },
  forget(): void {
    localStorage.removeItem(key);
    for (const listener of listeners) listener();
  },
};

/** The same in all tabs. */
export function useCurrencyChoice(): string | null {
  return useSyncExternalStore(listen, currencyChoice.read);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
