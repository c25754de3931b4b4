import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { heatOfOneWarmth } from '../domain/heat.ts';
import type { Lesson } from '../domain/learning/lesson.ts';
import { cooccurrence, learned, product } from './tables.ts';

const heatOf = (warmth: ReturnType<typeof sql>) =>
  sql`case when ${warmth} > 0 then (log(2.0, ${warmth}) + ${heatOfOneWarmth}::numeric)::double precision else 0 end`;

/** What was learned: sums over what people did. */
export function modelStore(db: Queryable) {
  return {
    /** Adds what is to be learned; in the order of ids, so that two lessons never wait for each other. */
    async add({ products, pairs }: Lesson): Promise<void> {
      if (products.size > 0) await addProducts(db, products);
      if (pairs.size > 0) await addPairs(db, pairs);
    },

    async clear(): Promise<void> {
      await db.execute(sql`
        update ${product} set purchases = 0, heat = 0, warmth = 0, interest = 0
        where purchases <> 0 or heat <> 0 or warmth <> 0 or interest <> 0`);
      await db.execute(sql`delete from ${cooccurrence}`);
    },

    /** All of it, in the order of ids: what is nothing is left out. */
    async all() {
      const products = await db.execute(sql`
        select product_id, purchases, heat, warmth::text, interest from ${product}
        where purchases <> 0 or heat <> 0 or warmth <> 0 or interest <> 0 order by product_id`);
      const pairs = await db.execute(sql`select * from ${cooccurrence} order by product_a, product_b`);
      return { products: [...products], pairs: [...pairs] };
    },

    async version(): Promise<number | undefined> {
      const [row] = await db.select({ version: learned.version }).from(learned);
      return row?.version;
    },

    async markVersion(version: number): Promise<void> {
      await db.insert(learned).values({ version }).onConflictDoUpdate({ target: learned.id, set: { version } });
    },
  };
}

/** The driver knows how to send a list of texts, and of no other numbers than small ones. */
const digits = (numbers: readonly (number | bigint)[]) => sql`${sql.param(numbers.map(String))}::text[]`;

async function addProducts(db: Queryable, products: Lesson['products']): Promise<void> {
  const rows = [...products];
  await db.execute(sql`
    insert into ${product} as known (product_id, category_id, is_available, purchases, heat, warmth, interest)
    select id, null, false, purchases::int, ${heatOf(sql`warmth::numeric`)}, warmth::numeric, interest::bigint
    from unnest(
      ${sql.param(rows.map(([id]) => id))}::uuid[],
      ${digits(rows.map(([, { purchases }]) => purchases))},
      ${digits(rows.map(([, { warmth }]) => warmth))},
      ${digits(rows.map(([, { interest }]) => interest))}
    ) as lesson(id, purchases, warmth, interest)
    order by id
    on conflict (product_id) do update set
      purchases = known.purchases + excluded.purchases,
      warmth = known.warmth + excluded.warmth,
      interest = known.interest + excluded.interest,
      heat = ${heatOf(sql`(known.warmth + excluded.warmth)`)}`);
}

async function addPairs(db: Queryable, pairs: Lesson['pairs']): Promise<void> {
  const rows = Array.from(pairs, ([key, lesson]) => ({ ids: key.split(' '), ...lesson }));
  const isLess = rows.some(({ together, closeness }) => together < 0 || closeness < 0);
  const ones = sql`${sql.param(rows.map(({ ids }) => ids[0]))}::uuid[]`;
  const others = sql`${sql.param(rows.map(({ ids }) => ids[1]))}::uuid[]`;
  await db.execute(sql`
    insert into ${cooccurrence} as known (product_a, product_b, together, closeness)
    select a, b, together::int, closeness::bigint from unnest(
      ${ones}, ${others},
      ${digits(rows.map(({ together }) => together))},
      ${digits(rows.map(({ closeness }) => closeness))}
    ) as lesson(a, b, together, closeness)
    order by a, b
    on conflict (product_a, product_b) do update set
      together = known.together + excluded.together,
      closeness = known.closeness + excluded.closeness`);
  if (!isLess) return;
  await db.execute(sql`
    delete from ${cooccurrence} where together = 0 and closeness = 0
    and (product_a, product_b) in (select * from unnest(${ones}, ${others}))`);
}
