import { routerError } from '../errors/router-error.ts';

/** Counts the subscriptions of each client that run now. */
export class SubscriptionCount {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Throws `MAX_SUBSCRIPTIONS_LIMIT` when the client has as many as one may. */
  admit(client: string): void {
    const count = this.#counts.get(client) ?? 0;
    if (count < this.#most) return;
    const message = `At most ${this.#most} subscriptions at once. End one first.`;
    throw routerError('MAX_SUBSCRIPTIONS_LIMIT', message, { extensions: { limit: this.#most, value: count + 1 } });
  }

  /** Gives what ends it; throws as `admit` does. */
  begin(client: string): () => void {
    this.admit(client);
    this.#counts.set(client, (this.#counts.get(client) ?? 0) + 1);
    return () => {
      const left = (this.#counts.get(client) ?? 1) - 1;
      if (left > 0) this.#counts.set(client, left);
      else this.#counts.delete(client);
    };
  }
}
