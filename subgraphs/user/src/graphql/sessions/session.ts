import { deviceOf } from '../../domain/sessions/device-of.ts';
import { readerOf } from '../may-read.ts';
import type { SessionResolvers } from '../../generated/resolvers.ts';

export const Session: SessionResolvers = {
  device: ({ userAgent }) => (userAgent === null ? null : deviceOf(userAgent)),
  isCurrent: (session, _, context) => readerOf(session, context)?.sessionId === session.id,
};
