import { stoppable, wokenOf } from '@agora/kit';
import { isUnderWay } from '../../domain/imports/product-import.ts';
import type { SubscriptionResolvers } from '../../generated/resolvers.ts';
import { importKey } from '../../domain/imports/import-key.ts';
import { maySeeImport } from './may-import.ts';

/** Ends at once where there is none, or none that the viewer may see. */
export const productImportProgress: NonNullable<SubscriptionResolvers['productImportProgress']> = {
  subscribe(_, { importId }, context) {
    const { stores, signals, viewer } = context;
    return stoppable(async function* (stop) {
      for await (const _woken of wokenOf({ ids: [importId], keyOf: importKey }, signals, stop)) {
        context.forget();
        const found = (await stores.imports.byId([importId])).get(importId);
        if (!found || !maySeeImport(viewer, found)) return;
        yield { productImportProgress: found };
        if (!isUnderWay(found)) return;
      }
    });
  },
};
