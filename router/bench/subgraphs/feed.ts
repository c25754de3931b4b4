/** Hands each event to all who are subscribed when it is published. */
export interface Feed<T> {
  readonly publish: (event: T) => void;
  readonly subscribe: () => AsyncIterableIterator<T>;
  readonly subscribers: () => number;
}

export function createFeed<T>(): Feed<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    publish: (event) => {
      for (const listen of listeners) listen(event);
    },
    subscribers: () => listeners.size,
    subscribe() {
      const events: T[] = [];
      let wake: (() => void) | undefined;
      const listen = (event: T) => {
        events.push(event);
        wake?.();
      };
      const stop = () => {
        listeners.delete(listen);
        wake?.();
      };
      listeners.add(listen);
      return {
        async next() {
          while (listeners.has(listen) || events.length > 0) {
            const value = events.shift();
            if (value !== undefined) return { done: false, value };
            await new Promise<void>((resolve) => (wake = resolve));
          }
          return { done: true, value: undefined };
        },
        return() {
          stop();
          return Promise.resolve({ done: true, value: undefined });
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}
