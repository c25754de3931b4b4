import { mutate, requireViewer } from '@agora/kit';
import { isVisible, lineOfText } from '@agora/schema';
import { mostClosedDays } from '../../db/slot-store.ts';
import { isDepot } from '../../domain/slots/read-slot.ts';
import type { ClosedDay } from '../../domain/slots/slot.ts';
import { dayAfter, isDay } from '../../domain/slots/windows-of.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly closedDay: ClosedDay | null } | Refusal;

const maxNoteLength = 100;

export const deliveryClosedDaySet: NonNullable<MutationResolvers['deliveryClosedDaySet']> = (_, { input }, context) =>
  mutate(context, {
    operation: 'deliveryClosedDaySet',
    caller: requireViewer(context).id,
    input,
    async decide({ slots, now }): Promise<Outcome> {
      const depot = input.depot.trim().toUpperCase();
      if (!isDepot(depot)) return { refused: 'INVALID_DEPOT', field: ['depot'] };
      const yesterday = dayAfter(now().toISOString().slice(0, 10), -1);
      if (!isDay(input.day) || input.day < yesterday) return { refused: 'INVALID_DAY', field: ['day'] };
      const note = isVisible(input.note ?? '') ? lineOfText(input.note ?? '', maxNoteLength) : null;
      if (note === undefined) return { refused: 'INVALID_TEXT', field: ['note'] };
      const { day } = input;
      if (!input.isClosed) {
        await slots.open({ depot, day });
        return { closedDay: null };
      }
      if ((await slots.countClosedDays(yesterday)) >= mostClosedDays) return { refused: 'TOO_MANY_SLOTS', field: [] };
      const closedDay = { depot, day, note };
      await slots.close(closedDay);
      return { closedDay };
    },
    answer: ({ closedDay }) => Promise.resolve({ closedDay, userErrors: [] }),
    refuse: (refusal) => ({ closedDay: null, userErrors: userErrorsOf(refusal) }),
  });
