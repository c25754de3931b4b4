import { mutate, requireViewer } from '@agora/kit';
import { cancelImport } from '../../domain/imports/product-import.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { importsById } from '../batches.ts';
import { userErrorsOf } from '../refuse.ts';
import { importKey } from '../../domain/imports/import-key.ts';
import { maySeeImport } from './may-import.ts';

export const productImportCancel: NonNullable<MutationResolvers['productImportCancel']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { importId } = input;
  return mutate(context, {
    operation: 'productImportCancel',
    caller: viewer.id,
    input,
    async decide({ imports, signal, now }) {
      const before = await imports.lock(importId);
      if (!before || !maySeeImport(viewer, before))
        return { refused: 'IMPORT_NOT_FOUND' as const, field: ['importId'] };
      const decision = cancelImport(before, now());
      if (decision.refused) return decision;
      await imports.save(decision.productImport);
      await imports.removeGroups(importId);
      await signal(importKey(importId));
      return { importId };
    },
    answer: async () => ({ productImport: (await context.load(importsById, importId)) ?? null, userErrors: [] }),
    refuse: (refusal) => ({ productImport: null, userErrors: userErrorsOf(refusal) }),
  });
};
