import type { IsSubtype } from '../data/rewrite.ts';
import type { FetchedPlaces } from './entity/fetched-places.ts';
import type { FetchDocuments } from './fetch/fetch-document.ts';
import type { Targets } from '../data/object-path.ts';

/** What the parts of one plan are compiled with. */
export interface CompilePlanOptions {
  readonly documents: FetchDocuments;
  readonly targets: Targets;
  readonly fetchedPlaces: FetchedPlaces;
  /** Of the whole plan. */
  readonly fetchIds: ReadonlySet<string>;
  readonly isSubtype: IsSubtype;
}
