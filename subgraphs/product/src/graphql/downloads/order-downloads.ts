import { mostDownloads } from '../../domain/files/variant-file.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { askHandedOver } from './ask-handed-over.ts';

const mostShown = 100;

export const orderDownloads: NonNullable<QueryResolvers['orderDownloads']> = async (_, asked, context) => {
  const handed = await askHandedOver(asked, context);
  if (!handed || handed.variantIds.length === 0) return [];
  const { files, downloads, variants } = context.stores;
  const found = await files.ofVariants(handed.variantIds);
  const counts = await downloads.counts(handed.orderId);
  const bought = await variants.by('id', [...found.keys()]);
  return [...found.values()]
    .flat()
    .slice(0, mostShown)
    .map((file) => ({
      file,
      variant: bought.get(file.variantId) ?? null,
      left: Math.max(0, mostDownloads - (counts.get(file.id) ?? 0)),
    }));
};
