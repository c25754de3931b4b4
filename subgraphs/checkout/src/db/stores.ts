import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { boughtPiecesStore } from './bought-pieces-store.ts';
import { codeAttemptStore } from './code-attempt-store.ts';
import { discountCodeStore } from './discount-code-store.ts';
import { promotionStore } from './promotion-store.ts';
import { cartStore } from './cart-store.ts';
import { knownPriceStore } from './known-price-store.ts';
import { taxExemptionStore } from './tax-exemption-store.ts';
import { taxRateStore } from './tax-rate-store.ts';
import { wishListStore } from './wish-list-store.ts';
import { useStore } from './use-store.ts';

export const stores = (db: Queryable) => ({
  carts: cartStore(db),
  knownPrices: knownPriceStore(db),
  wishLists: wishListStore(db),
  taxRates: taxRateStore(db),
  taxExemptions: taxExemptionStore(db),
  uses: useStore(db),
  boughtPieces: boughtPiecesStore(db),
  promotions: promotionStore(db),
  discountCodes: discountCodeStore(db),
  codeAttempts: codeAttemptStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
