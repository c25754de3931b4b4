/** What waits for its turn: the clients one after the other, and what one client sent in order. */
export class FairQueue<Item> {
  /** By client, who comes next first; none of the lists is empty. */
  readonly #waiting = new Map<string, Item[]>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  add(client: string, item: Item): void {
    const before = this.#waiting.get(client);
    if (before) before.push(item);
    else this.#waiting.set(client, [item]);
  }

  take(): Item | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [client, items] = first;
    const next = items.shift();
    this.#waiting.delete(client);
    if (items.length > 0) this.#waiting.set(client, items);
    return next;
  }
}
