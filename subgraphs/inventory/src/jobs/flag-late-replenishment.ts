import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { isUnderway } from '../domain/replenishment/replenishment.ts';
import { replenishmentExpected } from '../job-kinds.ts';

/** An order of which something is missing when all of it should be here is known to be late. */
export const flagLateReplenishment = job(replenishmentExpected, ({ data: { replenishmentId }, finish }, _: Jobs) =>
  finish(async ({ replenishments, now }: Work) => {
    const expected = await replenishments.lock(replenishmentId);
    if (!expected || !isUnderway(expected) || expected.lateSince) return;
    await replenishments.save({ ...expected, lateSince: now(), version: expected.version + 1 });
  }),
);
