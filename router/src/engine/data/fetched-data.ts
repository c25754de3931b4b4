import { isJsonObject, type JsonObject, ownValue, setOwn } from '../json-object.ts';
import type { AskedFields } from './asked-fields.ts';
import { KnownPlaces } from './known-places.ts';

const isOwn = Symbol('of the run');

/** An object that belongs to the run and may be written to. */
type OwnObject = JsonObject & { readonly [isOwn]: true };

function isOfRun(object: JsonObject & { readonly [isOwn]?: true }): object is OwnObject {
  return object[isOwn] === true;
}

/**
 * What an operation has fetched so far. Answers of subgraphs are shared with other requests and are never written to:
 * an object that gets more fields is replaced by one of this run, and looked up by the answer's object ever after.
 */
export class FetchedData {
  readonly root: OwnObject = { [isOwn]: true };
  readonly places = new KnownPlaces();
  /** The run's own object for an object of an answer. */
  readonly #own = new Map<JsonObject, OwnObject>();
  readonly #repeated = new Set<JsonObject>();
  readonly #unfound = new Set<JsonObject>();
  readonly #isAbstractType: (name: string) => boolean;
  /** Whether the same entity has the same fields wherever it stands: not where some depend on what is above it. */
  readonly isSharing: boolean;

  constructor(isAbstractType: (name: string) => boolean, isSharing: boolean) {
    this.#isAbstractType = isAbstractType;
    this.isSharing = isSharing;
  }

  /** The object with all that was fetched for it. */
  current(object: JsonObject): JsonObject {
    return this.#own.get(object) ?? object;
  }

  /** Whether the object stands at several places, each of which shows the same. */
  isRepeated(object: JsonObject): boolean {
    return this.#repeated.has(object);
  }

  /** Adds those fields to an object that were asked for; answers the object that has them now. */
  merge(object: JsonObject, fields: JsonObject, asked: AskedFields | undefined): OwnObject {
    const own = this.#ownOf(object);
    for (const key in fields) {
      if (!asked || asked.has(key)) this.#set(own, key, fields[key], asked?.get(key));
    }
    return own;
  }

  /**
   * Lets an object that equals another, and was given the same fields, be the same object from now on: places with
   * equal entities are visited, and written, once.
   */
  identify(object: JsonObject, own: OwnObject): void {
    this.#own.set(object, own);
    this.#repeated.add(own);
  }

  /** Notes that a subgraph was asked for the object and does not have it. */
  addUnfound(object: JsonObject): void {
    this.#unfound.add(this.#ownOf(object));
  }

  /** Whether some subgraph does not have the object, whoever referred to it. */
  isUnfound(object: JsonObject): boolean {
    return this.#unfound.has(object);
  }

  /** Whether the object is still as its answer brought it. */
  isUntouched(object: JsonObject): boolean {
    return !isOfRun(object) && !this.#own.has(object);
  }

  #ownOf(object: JsonObject): OwnObject {
    if (isOfRun(object)) return object;
    const known = this.#own.get(object);
    if (known) return known;
    const own: OwnObject = { ...object, [isOwn]: true };
    this.#own.set(object, own);
    return own;
  }

  #set(own: JsonObject, key: string, value: unknown, below: AskedFields | undefined): void {
    const old = ownValue(own, key);
    if (old === undefined) setOwn(own, key, value);
    else if (old !== value)
      setOwn(own, key, key === '__typename' ? this.#typeOf(old, value) : this.#merged(old, value, below));
  }

  /** A subgraph that knows only the interface of an entity does not take away what is known of its type. */
  #typeOf(old: unknown, value: unknown): unknown {
    return typeof value === 'string' && !this.#isAbstractType(value) ? value : old;
  }

  /** Objects, and lists of one length, grow together; else the newer stays, but nothing is lost to a null. */
  #merged(old: unknown, value: unknown, asked: AskedFields | undefined): unknown {
    if (value === null) return old;
    if (isJsonObject(old) && isJsonObject(value)) return this.merge(old, value, asked);
    if (!Array.isArray(old) || !Array.isArray(value) || old.length !== value.length) return value;
    const newer: readonly unknown[] = value;
    return old.map((element: unknown, index) =>
      element === null ? newer[index] : this.#merged(element, newer[index], asked),
    );
  }
}
