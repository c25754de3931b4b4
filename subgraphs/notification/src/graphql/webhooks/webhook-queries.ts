import { CodedError, hasScope, requireViewer } from '@agora/kit';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { endpointsById } from './batches.ts';
import { maySee, ownerOf } from './may-see.ts';

export const webhookEndpoints: NonNullable<QueryResolvers['webhookEndpoints']> = (_, { vendorId }, context) => {
  const owner = ownerOf(context, 'operations:read');
  if (vendorId == null || vendorId === owner.vendorId) return context.stores.webhookEndpoints.of(owner.vendorId);
  if (!hasScope(owner.viewer, 'operations:read')) throw new CodedError('FORBIDDEN', 'These are of another vendor.');
  return context.stores.webhookEndpoints.of(vendorId);
};

export const webhookEndpoint: NonNullable<QueryResolvers['webhookEndpoint']> = async (_, { id }, context) => {
  const viewer = requireViewer(context);
  const found = await context.load(endpointsById, id);
  return found && maySee(viewer, found) ? found : null;
};
