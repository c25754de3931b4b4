import { forEveryone, noBody, route } from '@agora/kit';
import type { Routes } from '../context.ts';
import { galleryOf } from '../domain/preview/gallery.ts';

/** Every mail in every language, of made-up data: for whoever works on them, at the port of the service, which the router does not pass on. */
export const showMails = route(
  { method: 'GET', path: '/mails', access: forEveryone, body: noBody },
  (_, { settings }: Routes) =>
    Promise.resolve({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      body: galleryOf(settings.storefrontUrl),
    }),
);
