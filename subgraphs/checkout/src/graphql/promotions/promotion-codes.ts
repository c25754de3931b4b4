import { randomInt } from 'node:crypto';
import type { Work } from '../../context.ts';
import { normalizeCode, unguessableCode } from '../../domain/promotions/discount-code.ts';
import type { Promotion } from '../../domain/promotions/promotion.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePromotion } from './change-promotion.ts';

const maxAdded = 100;
const maxGenerated = 1_000;
const maxCodes = 100_000;

interface Limits {
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
}

export const promotionCodesAdd: NonNullable<MutationResolvers['promotionCodesAdd']> = (_, { input }, context) =>
  changePromotion(context, 'promotionCodesAdd', input, (promotion, work) => {
    const { codes, usageLimit = null, usageLimitPerCustomer = null } = input;
    const read: string[] = [];
    for (const [index, typed] of codes.slice(0, maxAdded + 1).entries()) {
      const code = normalizeCode(typed);
      if (code === undefined) return { refused: 'INVALID_CODE', field: ['codes', index.toString()] };
      read.push(code);
    }
    if (read.length < 1 || read.length > maxAdded) return { refused: 'TOO_MANY_CODES', field: ['codes'] };
    return addCodes(promotion, read, { usageLimit, usageLimitPerCustomer }, work);
  });

export const promotionCodesGenerate: NonNullable<MutationResolvers['promotionCodesGenerate']> = (
  _,
  { input },
  context,
) =>
  changePromotion(context, 'promotionCodesGenerate', input, (promotion, work) => {
    const { count, prefix, usageLimit, usageLimitPerCustomer = null } = input;
    if (count < 1 || count > maxGenerated) return { refused: 'TOO_MANY_CODES', field: ['count'] };
    const begin = prefix == null || prefix === '' ? '' : prefix.trim().toUpperCase();
    if (begin.length > 20 || normalizeCode(`${begin}AAA`) === undefined) {
      return { refused: 'INVALID_CODE', field: ['prefix'] };
    }
    const codes = Array.from({ length: count }, () => unguessableCode(begin, (below) => randomInt(below)));
    return addCodes(promotion, codes, { usageLimit: usageLimit ?? 1, usageLimitPerCustomer }, work);
  });

async function addCodes(
  promotion: Promotion,
  codes: readonly string[],
  limits: Limits,
  { discountCodes, now }: Work,
): Promise<Promotion | Refusal> {
  const isLimit = (limit: number | null) => limit === null || limit >= 1;
  if (!isLimit(limits.usageLimit)) return { refused: 'INVALID_PROMOTION', field: ['usageLimit'], message: tooLow };
  if (!isLimit(limits.usageLimitPerCustomer)) {
    return { refused: 'INVALID_PROMOTION', field: ['usageLimitPerCustomer'], message: tooLow };
  }
  if (promotion.isAutomatic || promotion.status === 'ENDED') {
    return { refused: 'PROMOTION_STATUS_CONFLICT', field: ['promotionId'] };
  }
  const distinct = [...new Set(codes)];
  if ((await discountCodes.count(promotion.id)) + distinct.length > maxCodes) {
    return { refused: 'TOO_MANY_CODES', field: ['promotionId'] };
  }
  const taken = await discountCodes.taken(distinct);
  if (taken.length > 0) return { refused: 'CODE_TAKEN', field: ['codes', codes.indexOf(taken[0] ?? '').toString()] };
  await discountCodes.add(
    promotion.id,
    distinct.map((code) => ({ code, ...limits })),
    now(),
  );
  return promotion;
}

const tooLow = 'A limit is 1 or more.';
