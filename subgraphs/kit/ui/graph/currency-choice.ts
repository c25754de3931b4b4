import { useSyncExternalStore } from 'react';

const key = 'agora-currency';
const listeners = new Set<() => void>();

/** In which currency this browser sees prices and makes carts; that of the shop where nobody chose. */
export const currencyChoice = {
  read: (): string | null => localStorage.getItem(key),
  /** One of those that the shop sells in, the first of which is its own: prices in that are everybody's. */
  choose(currency: string, [own]: readonly string[]): void {
    if (currency === own) localStorage.removeItem(key);
    else localStorage.setItem(key, currency);
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

/** What queries for prices take, in the currency that was chosen; nothing where nobody chose, so that such answers are shared. */
export function useCurrencyVariables(): { readonly currency?: string; readonly inCurrency?: boolean } {
  const currency = useCurrencyChoice();
  return currency === null ? {} : { currency, inCurrency: true };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
