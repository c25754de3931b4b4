/**
 * Values by key that come and go by the thousand. A `Map` would do, but whenever it grows or shrinks, the table that it
 * leaves refers to the next one; once such a table is old, it keeps all that is under way from being collected as young.
 */
export class InFlightTable<Value> {
  #values = empty<Value>();

  get(key: string): Value | undefined {
    return this.#values[key];
  }

  set(key: string, value: Value): void {
    this.#values[key] = value;
  }

  /** Nothing happens when another value has taken its place. */
  delete(key: string, value: Value): void {
    // A key that is computed is what these values are found by.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    if (this.#values[key] === value) delete this.#values[key];
  }

  clear(): void {
    this.#values = empty();
  }
}

/** Without a prototype, so that no key is there from the beginning. */
function empty<Value>(): Record<string, Value> {
  const values: unknown = Object.create(null);
  return values as Record<string, Value>;
}
