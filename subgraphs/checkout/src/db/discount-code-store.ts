import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { allowance, discountCode } from './tables.ts';

/** A code with how often it is used. */
export interface CountedCode {
  readonly code: string;
  readonly promotionId: string;
  readonly createdAt: Date;
  readonly total: number | null;
  readonly perBuyer: number | null;
  readonly taken: number;
}

interface NewCode {
  readonly code: string;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
}

export const byCode: ListOrder<CountedCode> = {
  name: 'CODE',
  isDescending: false,
  keys: [{ column: sql`${discountCode.code} collate "C"`, kind: 'text', valueOf: ({ code }) => code }],
};

/** Codes of promotions, each with an allowance of its own. */
export function discountCodeStore(db: Queryable) {
  const { code, promotionId, createdAt } = discountCode;
  const { total, perBuyer, taken } = allowance;
  const isItsAllowance = and(eq(allowance.kind, 'DISCOUNT_CODE'), eq(allowance.ref, code));
  const select = (matching: SQL | undefined) =>
    db
      .select({ code, promotionId, createdAt, total, perBuyer, taken })
      .from(discountCode)
      .innerJoin(allowance, isItsAllowance)
      .where(matching);

  return {
    /** Throws where one is there already. */
    async add(id: string, codes: readonly NewCode[], now: Date): Promise<void> {
      await db.insert(discountCode).values(codes.map((one) => ({ code: one.code, promotionId: id, createdAt: now })));
      await db.insert(allowance).values(
        codes.map(({ code: ref, usageLimit: total, usageLimitPerCustomer: perBuyer }) => ({
          ...{ kind: 'DISCOUNT_CODE' as const, ref, total, perBuyer },
        })),
      );
    },

    /** Which of these are there already. */
    async taken(codes: readonly string[]): Promise<readonly string[]> {
      const rows = await db
        .select({ code })
        .from(discountCode)
        .where(inArray(code, [...codes]));
      return rows.map((row) => row.code);
    },

    page: (of: string, page: PageRequest): Promise<CountedCode[]> =>
      select(and(eq(promotionId, of), behind(byCode, page)))
        .orderBy(...readingOrder(byCode, page))
        .limit(page.limit + 1),

    count: async (of: string): Promise<number> => db.$count(discountCode, eq(promotionId, of)),
  };
}
