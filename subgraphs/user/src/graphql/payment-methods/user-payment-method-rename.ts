import { renamePaymentMethod } from '../../domain/payment-methods/rename-payment-method.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeWallet } from './change-wallet.ts';

export const userPaymentMethodRename: NonNullable<MutationResolvers['userPaymentMethodRename']> = (
  _,
  { input },
  context,
) =>
  changeWallet(context, 'userPaymentMethodRename', input, (wallet) =>
    renamePaymentMethod(wallet, input.paymentMethodId, input.name ?? null),
  );
