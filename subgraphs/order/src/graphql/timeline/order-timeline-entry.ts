import type { OrderTimelineEntryResolvers } from '../../generated/resolvers.ts';
import { timelineData } from './timeline-data.ts';
import { timelineText } from './timeline-text.ts';
import { toCursor } from './timeline-cursor.ts';

export const OrderTimelineEntry: OrderTimelineEntryResolvers = {
  cursor: toCursor,
  kind: ({ fact }) => fact.kind,
  data: ({ fact }) => timelineData(fact),
  detail: timelineText,
};
