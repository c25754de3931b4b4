import type { Resolvers } from '../generated/resolvers.ts';
import { Category } from './category.ts';
import { Mutation } from './mutation.ts';
import { Product, ProductConnection } from './product.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = { Query, Mutation, Product, ProductConnection, ProductVariant, Category };
