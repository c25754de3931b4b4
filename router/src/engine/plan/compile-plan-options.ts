import type { IsSubtype } from '../data/rewrite.ts';
import type { ToldPlaces } from './entity/told-places.ts';
import type { FetchDocuments } from './fetch/fetch-document.ts';
import type { Targets } from '../data/object-path.ts';

/** What the parts of one plan are compiled with. */
export interface CompilePlanOptions {
  readonly documents: FetchDocuments;
  readonly targets: Targets;
  readonly toldPlaces: ToldPlaces;
  /** Of the whole plan. */
  readonly fetchIds: ReadonlySet<string>;
  readonly isSubtype: IsSubtype;
}
