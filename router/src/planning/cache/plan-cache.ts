import { verdictKey } from '../../security/access/verdict-key.ts';
import type { Supergraph } from '../../supergraph/supergraph.ts';
import type { PrepareRequest, Prepared } from '../model/prepare.ts';
import { RecentlyUsed } from './recently-used.ts';

export interface PlanCacheOptions<Found> {
  /** Makes what is wanted of an operation, such as its compiled form, when it is asked first, and when it is asked again. */
  readonly complete: (prepared: Prepared, supergraph: Supergraph) => Found;
  /** So many of those that were asked once, and as many others. */
  readonly mostOperations?: number;
  /** Of those that were asked again, in bytes of plain data; completed they take some ten times as much. */
  readonly mostSize?: number;
}

/** What nobody may ever ask again is kept as it was prepared, which takes some twice its size as plain data. */
const partAskedOnce = 0.5;

/** Refusals are cheap to find again, and must not drive out plans. */
const mostRefusals = 500;
/** Of the documents that were refused, in UTF-16 units. */
const mostRefusedLength = 4 * 1024 * 1024;
/** Such an operation costs a planning thread; soon after it would cost another one. */
const timeoutMemoryMs = 30_000;

type Planned = Prepared & { readonly ok: true };

interface Refused<Found> {
  readonly found: Found;
  readonly until: number;
}

interface Preparing {
  readonly supergraph: Supergraph;
  readonly request: PrepareRequest;
  readonly key: string;
}

/** The operations that were asked lately, prepared. All methods are for one thread. */
export class PlanCache<Found> {
  readonly #complete: PlanCacheOptions<Found>['complete'];
  /** What decides who may share a plan, by document. */
  readonly #requirements: RecentlyUsed<readonly string[]>;
  /** Asked once. */
  readonly #prepared: RecentlyUsed<Planned>;
  /** Asked again. */
  readonly #found: RecentlyUsed<Found>;
  readonly #refused = new RecentlyUsed<Refused<Found>>(mostRefusals, mostRefusedLength);
  readonly #preparing = new Map<string, Promise<Found>>();

  constructor({ complete, mostOperations = 5_000, mostSize = 4 * 1024 * 1024 }: PlanCacheOptions<Found>) {
    this.#complete = complete;
    this.#requirements = new RecentlyUsed(2 * mostOperations, mostSize);
    this.#prepared = new RecentlyUsed(mostOperations, partAskedOnce * mostSize);
    this.#found = new RecentlyUsed(mostOperations, mostSize);
  }

  /** How many operations are remembered, refusals not counted. */
  get count(): number {
    return this.#prepared.count + this.#found.count;
  }

  /** Rejects as `Supergraph.prepare` does, to which `client` goes on; that is not remembered. */
  find(supergraph: Supergraph, request: PrepareRequest, client?: string): Found | Promise<Found> {
    const { document, operationName = '', isDeferralAccepted, claims } = request;
    const key = `${supergraph.id} ${isDeferralAccepted} ${operationName} ${document}`;
    const requirements = this.#requirements.get(key);
    if (requirements) {
      const name = planKey(key, requirements, claims);
      const found = this.#found.get(name) ?? this.#completeAgain(name, supergraph);
      if (found !== undefined) return found;
    }
    const refused = this.#refused.get(key);
    if (refused && refused.until > performance.now()) return refused.found;

    // Until it is known what decides, only equal claims are sure to share.
    const sharing = requirements ? verdictKey(requirements, claims) : JSON.stringify(claims);
    const preparingKey = `${sharing} ${key}`;
    const others = this.#preparing.get(preparingKey);
    if (others) return others;
    const preparing = this.#prepare(supergraph.prepare(request, client), { supergraph, request, key }).finally(() =>
      this.#preparing.delete(preparingKey),
    );
    this.#preparing.set(preparingKey, preparing);
    return preparing;
  }

  #completeAgain(name: string, supergraph: Supergraph): Found | undefined {
    const prepared = this.#prepared.get(name);
    if (!prepared) return undefined;
    this.#prepared.delete(name);
    const found = this.#complete(prepared, supergraph);
    this.#found.set(name, found, prepared.size + name.length);
    return found;
  }

  async #prepare(preparing: Promise<Prepared>, { supergraph, request, key }: Preparing): Promise<Found> {
    const prepared = await preparing;
    const found = this.#complete(prepared, supergraph);
    if (prepared.ok) {
      this.#requirements.set(key, prepared.requirements, key.length);
      this.#prepared.set(planKey(key, prepared.requirements, request.claims), prepared, prepared.size + key.length);
      return found;
    }
    const memory = memoryMs(prepared);
    if (memory > 0) this.#refused.set(key, { found, until: performance.now() + memory }, key.length);
    return found;
  }
}

function planKey(key: string, requirements: readonly string[], claims: PrepareRequest['claims']): string {
  return requirements.length === 0 ? key : `${verdictKey(requirements, claims)} ${key}`;
}

function memoryMs(refusal: Prepared & { ok: false }): number {
  const codes = refusal.errors.map(({ code }) => code);
  // The operation is not at fault.
  if (codes.includes('SERVICE_UNAVAILABLE') || codes.includes('RATE_LIMITED')) return 0;
  return codes.includes('PLANNING_TIMEOUT') ? timeoutMemoryMs : Infinity;
}
