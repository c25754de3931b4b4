import { mutate, requireViewer } from '@agora/kit';
import { fromDecimal, type Money } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { mostSlots } from '../../db/slot-store.ts';
import { readSlot } from '../../domain/slots/read-slot.ts';
import type { MoneyInput, MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly slotId: string } | Refusal;

const dollars = (minor: number): Money => ({ minor, currency: 'USD' });

const moneyOf = (given: MoneyInput | null | undefined, otherwise: number): Money | undefined =>
  given == null ? dollars(otherwise) : fromDecimal(given.amount, given.currency);

const answer =
  ({ stores }: Context) =>
  async ({ slotId }: { readonly slotId: string }) => ({
    slot: (await stores.slots.byIds([slotId])).get(slotId) ?? null,
    userErrors: [],
  });

const refuse = (refusal: Refusal) => ({ slot: null, userErrors: userErrorsOf(refusal) });

export const deliverySlotCreate: NonNullable<MutationResolvers['deliverySlotCreate']> = (_, { input }, context) =>
  mutate(context, {
    operation: 'deliverySlotCreate',
    caller: requireViewer(context).id,
    input,
    async decide({ slots }): Promise<Outcome> {
      const { shippingOptionCode: optionCode, surcharge, idempotencyKey: _, ...wanted } = input;
      const read = readSlot({ ...wanted, optionCode, surcharge: moneyOf(surcharge, 0), isActive: true });
      if (read.refused) return read;
      if ((await slots.count()) >= mostSlots) return { refused: 'TOO_MANY_SLOTS', field: [] };
      const slot = { id: uuidv7(), ...read.fields, version: 1 };
      await slots.save(slot);
      return { slotId: slot.id };
    },
    answer: answer(context),
    refuse,
  });

export const deliverySlotUpdate: NonNullable<MutationResolvers['deliverySlotUpdate']> = (_, { input }, context) =>
  mutate(context, {
    operation: 'deliverySlotUpdate',
    caller: requireViewer(context).id,
    input,
    async decide({ slots }): Promise<Outcome> {
      const { slotId, expectedVersion } = input;
      const known = await slots.lock(slotId);
      if (!known) return { refused: 'SLOT_NOT_FOUND', field: ['slotId'] };
      if (expectedVersion != null && expectedVersion !== known.version) {
        return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
      }
      const { id, version, surchargeCents, ...before } = known;
      const read = readSlot({
        ...before,
        weekdays: input.weekdays ?? before.weekdays,
        startsAt: input.startsAt ?? before.startsAt,
        endsAt: input.endsAt ?? before.endsAt,
        capacity: input.capacity ?? before.capacity,
        cutOffMinutes: input.cutOffMinutes ?? before.cutOffMinutes,
        isActive: input.isActive ?? before.isActive,
        surcharge: moneyOf(input.surcharge, surchargeCents),
      });
      if (read.refused) return read;
      await slots.save({ id, ...read.fields, version: version + 1 });
      return { slotId };
    },
    answer: answer(context),
    refuse,
  });
