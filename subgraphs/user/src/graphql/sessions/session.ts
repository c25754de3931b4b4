import { deviceOf } from '../../domain/sessions/device-of.ts';
import type { SessionResolvers } from '../../generated/resolvers.ts';

export const Session: SessionResolvers = {
  device: ({ userAgent }) => (userAgent === null ? null : deviceOf(userAgent)),
  isCurrent: ({ id }, _, { viewer }) => viewer?.sessionId === id,
};
