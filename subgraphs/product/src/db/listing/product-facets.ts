import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { product } from '../tables.ts';
import { facetPart } from './facet-parts.ts';
import { type Facet, type ProductFilter, saysOf } from './product-filter.ts';
import type { ReadMatching } from './product-search.ts';

const counted = z.object({ total: z.coerce.number().int() }).catchall(z.unknown());

/**
 * How many products of a list there are of each kind. Each facet counts what would be found if it alone were left open, so
 * that a shopper sees what else there is.
 */
export function productFacets(db: Queryable, read: ReadMatching) {
  async function countIn(filter: ProductFilter, names: readonly string[], leftOpen: Facet | undefined) {
    const parts = names.map((name) => ({ name, ...facetPart(name) }));
    const columns = new Map(parts.flatMap((part) => Object.entries(part.columns)));
    const selected = [...columns].map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
    const { counted: total } = facetPart('total');
    const results = parts.map((part) => sql`, ${part.counted} as ${sql.identifier(part.name)}`);
    const rows = await read(
      filter,
      (where) =>
        db.execute(sql`
          with found as (select ${selected.length > 0 ? sql.join(selected, sql`, `) : sql`1`} from ${product} where ${where})
          select ${total} as total${sql.join(results)}`),
      ([row]) => counted.parse(row).total === 0,
      leftOpen,
    );
    const found = counted.parse(rows[0]);
    return names.map((name) => [name, found[name]] as const);
  }

  return {
    /** Those that are asked for, as `facet-parts` counts them: by one statement for all, and one for each that the filter speaks of. */
    async of(filter: ProductFilter, names: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
      const isApart = (name: string) => saysOf(filter.where, facetPart(name).leavesOpen);
      const together = names.filter((name) => !isApart(name));
      const counts = await Promise.all([
        together.length > 0 ? countIn(filter, together, undefined) : [],
        ...names.filter(isApart).map((name) => countIn(filter, [name], facetPart(name).leavesOpen)),
      ]);
      const byName = new Map(counts.flat());
      return new Map(names.map((name) => [name, byName.get(name)]));
    },
  };
}
