import type { ResourceOpening } from '@agora/kit';
import type { Settings } from '../config.ts';
import type { PaymentProvider } from '../domain/payment-provider.ts';
import { simulatedProvider } from './simulated-provider.ts';
import { startSimulatedWebhooks } from './simulated-webhooks.ts';

type Open = (opening: ResourceOpening<Settings>) => PaymentProvider | Promise<PaymentProvider>;

const providers: Readonly<Record<Settings['provider'], Open>> = {
  async simulated({ db, settings, stack, log, now }) {
    const target = () => ({ url: settings.webhookUrl, secret: settings.webhookSecrets[0] });
    const webhooks = await startSimulatedWebhooks({ db, target, now, log });
    return simulatedProvider(db, stack.use(webhooks));
  },
};

/** The provider that `PAYMENT_PROVIDER` names. */
export const openProvider: Open = (opening) => providers[opening.settings.provider](opening);
