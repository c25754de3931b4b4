import { mutate, requireViewer } from '@agora/kit';
import { serviceNames } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { maxExports } from '../../domain/privacy/data-export.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { exportWanted } from '../../job-kinds.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly exportId: string } | Refusal;

export const myDataExportRequest: NonNullable<MutationResolvers['myDataExportRequest']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'myDataExportRequest',
    caller: userId,
    input,
    async decide({ users, dataExports, enqueue, now }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const before = (await dataExports.byUsers([userId])).get(userId) ?? [];
      const underWay = before.find(({ readyAt }) => readyAt === null);
      if (underWay) return { exportId: underWay.id };
      if (before.length >= maxExports) return { refused: 'TOO_MANY_EXPORTS', field: [] };
      const id = uuidv7();
      await dataExports.save({ id, userId, requestedAt: now(), readyAt: null, expiresAt: null });
      for (const service of serviceNames) await enqueue(exportWanted, { exportId: id, service });
      return { exportId: id };
    },
    answer: async ({ exportId }) => ({
      dataExport: (await context.stores.dataExports.find(exportId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
