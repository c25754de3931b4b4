import { setDefaultPaymentMethod } from '../../domain/payment-methods/set-default-payment-method.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeWallet } from './change-wallet.ts';

export const userPaymentMethodDefaultSet: NonNullable<MutationResolvers['userPaymentMethodDefaultSet']> = (
  _,
  { input },
  context,
) =>
  changeWallet(context, 'userPaymentMethodDefaultSet', input, (wallet, now) =>
    setDefaultPaymentMethod(wallet, input.paymentMethodId, now),
  );
