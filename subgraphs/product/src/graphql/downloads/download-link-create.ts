import { randomBytes } from 'node:crypto';
import { digestOfToken } from '../../db/products/digest-of-token.ts';
import { linkMs, mostDownloads } from '../../domain/files/variant-file.ts';
import type { MutationResolvers, ProductErrorCode } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';
import { askHandedOver } from './ask-handed-over.ts';

/** Each time another link, in the place of the one before: what would be kept of it under a key is a secret. */
export const downloadLinkCreate: NonNullable<MutationResolvers['downloadLinkCreate']> = async (
  _,
  { input },
  context,
) => {
  const { fileId } = input;
  const handed = await askHandedOver(input, context);
  const file = handed && (await context.stores.files.byId(fileId));
  if (!file || !handed.variantIds.includes(file.variantId)) return refuse('FILE_NOT_FOUND');
  const { orderId } = handed;
  const used = (await context.stores.downloads.counts(orderId)).get(fileId) ?? 0;
  if (used >= mostDownloads) return refuse('DOWNLOADS_USED_UP');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(context.now().getTime() + linkMs);
  await context.transact(({ downloads }) =>
    downloads.link({ orderId, fileId, tokenHash: digestOfToken(token), expiresAt }),
  );
  return { url: `${context.settings.downloadUrl}/downloads/${token}`, expiresAt, userErrors: [] };
};

function refuse(refused: ProductErrorCode) {
  return { url: null, expiresAt: null, userErrors: userErrorsOf({ refused, field: ['fileId'] }) };
}
