import { connectionOf, maxPageSize, readPage } from '@agora/kit';
import { expectedInAll, taxNoteOf } from '@agora/schema';
import { isSent } from '../../domain/order/order.ts';
import { waitsForGoods } from '../../domain/order/waits-for-goods.ts';
import { oldestFirst } from '../../db/timeline-store.ts';
import type { OrderResolvers } from '../../generated/resolvers.ts';
import { linesByOrder, timelineByOrder, timelineCountsByOrder } from '../batches.ts';
import { awaitedOfOrder } from './awaited-of-order.ts';
import { findOrder, findOrderByNumber } from './find-order.ts';

export const Order: OrderResolvers = {
  async __resolveReference(reference, context) {
    const order =
      'id' in reference ? await findOrder(context, reference.id) : await findOrderByNumber(context, reference.number);
    return order ?? null;
  },
  isAskedByGuest: ({ isAskedByGuest = false }) => isAskedByGuest,
  async requiresShipping({ id }, _, context) {
    return isSent({ lines: (await context.load(linesByOrder, id)) ?? [] });
  },
  // The order of who was erased has the id of itself for a customer.
  customer: ({ id, buyer }) => (buyer.kind === 'CUSTOMER' && buyer.customerId !== id ? { id: buyer.customerId } : null),
  guestEmail: ({ buyer }) => (buyer.kind === 'GUEST' ? buyer.email : null),
  async lines(order, _, context) {
    const awaited = () => awaitedOfOrder(order, context);
    return ((await context.load(linesByOrder, order.id)) ?? []).map((line) => ({ ...line, awaited }));
  },
  wait: (order, _, context) =>
    waitsForGoods(order)
      ? { expectedAt: async () => expectedInAll((await awaitedOfOrder(order, context)).values()) }
      : null,
  shipping: ({ shippingOption: { price }, shippingParts }) =>
    shippingParts && { quantity: 1, unitPrice: price, ...shippingParts },
  billingAddress: ({ details }) => details?.billingAddress ?? null,
  customerNote: ({ details }) => details?.note ?? null,
  giftMessage: ({ details }) => details?.giftMessage ?? null,
  vatId: ({ details }) => details?.vatId ?? null,
  taxNote: ({ shippingParts, details }) => taxNoteOf(shippingParts?.taxes ?? [], details ?? {}),
  wishedDeliveryDay: ({ details }) => details?.deliverOn ?? null,
  chosenDeliveryWindow({ details }) {
    const slot = details?.deliverySlot;
    return slot ? { startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt), timeZone: slot.timeZone } : null;
  },
  async timeline({ id }, _, context) {
    const page = readPage({ first: maxPageSize }, oldestFirst);
    return connectionOf((await context.load(timelineByOrder, id, page)) ?? [], page, oldestFirst).nodes;
  },
  async timelineEntries({ id }, args, context) {
    const page = readPage(args, oldestFirst);
    const rows = (await context.load(timelineByOrder, id, page)) ?? [];
    return {
      ...connectionOf(rows, page, oldestFirst),
      count: async () => (await context.load(timelineCountsByOrder, id)) ?? 0,
    };
  },
};
