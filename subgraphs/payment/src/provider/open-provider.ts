import type { ResourceOpening } from '@agora/kit';
import type { Settings } from '../config.ts';
import type { PaymentProvider } from '../domain/payment-provider.ts';
import { simulatedProvider } from './simulated-provider.ts';

type Open = (opening: ResourceOpening<Settings>) => PaymentProvider | Promise<PaymentProvider>;

const providers: Readonly<Record<Settings['provider'], Open>> = {
  simulated: ({ db }) => simulatedProvider(db),
};

/** The provider that `PAYMENT_PROVIDER` names. */
export const openProvider: Open = (opening) => providers[opening.settings.provider](opening);
