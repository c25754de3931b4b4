export { type SuperstoreCategory, superstoreCategories } from './category.ts';
export { type SuperstoreCustomer, superstoreCustomers } from './customer.ts';
export { type DigitalProduct, digitalProducts } from './digital.ts';
export { type SuperstoreOrder, type SuperstoreOrderLine, superstoreOrders } from './order.ts';
export { superstoreVendorId } from './vendor.ts';
export { type SuperstoreProduct, superstoreProducts } from './product.ts';
export { type SuperstoreReview, superstoreReviews } from './review.ts';
