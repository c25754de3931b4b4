import { toPercent, totalOf } from '@agora/schema';
import type {
  AppliedTaxResolvers,
  OrderShippingResolvers,
  PriceExplanationResolvers,
} from '../../generated/resolvers.ts';

export const OrderShipping: OrderShippingResolvers = { price: ({ unitPrice }) => unitPrice, total: totalOf };

export const AppliedTax: AppliedTaxResolvers = { percent: ({ millionths }) => toPercent(millionths) };

export const PriceExplanation: PriceExplanationResolvers = {
  data: ({ data }) => Object.entries(data).map(([name, value]) => ({ name, value })),
};
