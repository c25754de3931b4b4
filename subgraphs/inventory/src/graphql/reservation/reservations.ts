import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { reservationConditions, soonestFirst } from '../../db/reservation/reservation-list-store.ts';
import type { QueryResolvers, ReservationConnectionResolvers } from '../../generated/resolvers.ts';

export const reservations: NonNullable<QueryResolvers['reservations']> = async (
  _,
  { where, ...args },
  { stores: { reservationLists, reservations: all } },
) => {
  const page = readPage(args, soonestFirst);
  const matching = conditionOf(where, reservationConditions);
  const rows = await all.withLines(await reservationLists.page(matching, page));
  return { ...connectionOf(rows, page, soonestFirst), count: () => reservationLists.count(matching) };
};

export const ReservationConnection: ReservationConnectionResolvers = { totalCount: ({ count }) => count() };
