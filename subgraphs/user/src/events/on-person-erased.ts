import { on } from '@agora/kit';
import { definePersonErased, serviceNames } from '@agora/schema';
import type { Work } from '../context.ts';
import { endWhenComplete } from '../db/sessions/end-when-complete.ts';

/** The receipts of all services but this one, which keeps its own when it has looked. */
export const onPersonErased = serviceNames
  .filter((service) => service !== 'user')
  .map((service) =>
    on(definePersonErased(service), async ({ data: { erasureId } }, work: Work) => {
      const erasure = await work.erasures.lock(erasureId);
      if (!erasure) return; // not one of ours; it never will be
      await work.erasures.addReceipt({ erasureId, service, receivedAt: work.now() });
      if (erasure.status === 'ERASING') await endWhenComplete(erasure, work);
    }),
  );
