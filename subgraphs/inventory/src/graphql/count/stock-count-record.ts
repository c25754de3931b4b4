import { refuseCounted, refuseLines } from '../../domain/count/refuse-counted.ts';
import { countSerials } from '../../db/serial/count-serials.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCount } from './change-count.ts';

export const stockCountRecord: NonNullable<MutationResolvers['stockCountRecord']> = (_, { input }, context) =>
  changeCount(
    {
      operation: 'stockCountRecord',
      input,
      async decide({ id, warehouseId, ...count }, work) {
        const { counts, levels, now } = work;
        const unfit = refuseLines(input.lines);
        if (unfit) return unfit;
        // What the books say at this moment: sales wait until it is written down beside it.
        const locked = await levels.lockWith(
          input.lines.map(({ variantId }) => variantId),
          warehouseId,
        );
        const onHand = new Map(
          locked.filter((level) => level.warehouseId === warehouseId).map((level) => [level.variantId, level.onHand]),
        );
        const onHandOf = (variantId: string) => onHand.get(variantId) ?? 0;
        const refusal = refuseCounted(input.lines, onHandOf, input.acceptImplausible ?? false);
        if (refusal) return refusal;
        const lying = locked.filter((level) => level.warehouseId === warehouseId);
        const pieces = await countSerials(input.lines, { levels: lying, warehouseId }, work);
        if (pieces.refused) return pieces;
        const countedAt = now();
        const counted = new Map(input.lines.map((line) => [line.variantId, line.counted]));
        const lines = [...counted].map(([variantId, quantity]) => {
          const { missing = null, found = null } = pieces.differences.get(variantId) ?? {};
          return { variantId, expected: onHandOf(variantId), counted: quantity, countedAt, missing, found };
        });
        const recorded = await counts.record(id, lines);
        const unknown = input.lines.findIndex(({ variantId }) => !recorded.has(variantId));
        if (unknown >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', unknown.toString(), 'variantId'] };
        await counts.save({ id, warehouseId, ...count, version: count.version + 1 });
        return undefined;
      },
    },
    context,
  );
