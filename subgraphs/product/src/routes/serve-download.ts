import { forEveryone, noBody, route, RouteError } from '@agora/kit';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { digestOfToken } from '../db/products/digest-of-token.ts';
import { mostDownloads } from '../domain/files/variant-file.ts';

/** Whoever has the link of a buyer downloads the file, for a few minutes and a few times; each answer counts. */
export const serveDownload = route(
  {
    method: 'GET',
    path: '/downloads/:token',
    params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
    access: forEveryone,
    body: noBody,
  },
  async ({ params: { token } }, { transact }: Routes) => {
    const found = await transact(async ({ downloads, files, now }) => {
      const fileId = await downloads.take(digestOfToken(token), mostDownloads, now());
      const file = fileId === undefined ? undefined : await files.byId(fileId);
      const bytes = file && (await files.bytesOf(file.id));
      return file && bytes && { file, bytes };
    });
    if (!found) throw new RouteError(404, 'NOT_FOUND', 'This link is over. Ask for another one where your order is.');
    const { name, contentType } = found.file;
    return {
      status: 200,
      headers: {
        'content-type': contentType,
        // Never shown as a page of the shop.
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
      body: found.bytes,
    };
  },
);
