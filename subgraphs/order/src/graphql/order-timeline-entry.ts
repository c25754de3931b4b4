import type { OrderTimelineEntryResolvers } from '../generated/resolvers.ts';
import { toCursor } from './change-cursor.ts';

export const OrderTimelineEntry: OrderTimelineEntryResolvers = { cursor: toCursor };
