/**
 * Where answers are kept. Nothing is ever removed because of a change: each entry remembers the versions of its tags, and
 * a change gives its tags new versions. So an answer that was on its way while something changed is kept in vain, not
 * served: its versions were read before it was asked for.
 */
export interface CacheStore extends AsyncDisposable {
  /**
   * What stands under the keys, and the versions of the tags now, both in the order given; undefined when the store
   * cannot be used at the moment. Never rejects.
   */
  read(keys: readonly string[], tags: readonly string[]): Promise<Reading | undefined>;
  /** Keeps entries, as far as there is room. Never throws. */
  write(entries: readonly NewEntry[]): void;
  /** Gives the tags new versions. Resolves when no entry of an older version can be read any more. Never rejects. */
  invalidate(tags: readonly string[]): Promise<void>;
}

export interface Reading {
  readonly entries: readonly (Entry | undefined)[];
  readonly versions: readonly string[];
}

export interface Entry {
  /** From JSON; nobody changes it. */
  readonly value: unknown;
  /** The versions that its tags had before it was asked for. */
  readonly version: string;
}

export interface NewEntry extends Entry {
  readonly key: string;
  readonly seconds: number;
}
