import type { Order } from './order.ts';

/** Whether it waits for goods that were promised before they are there; nothing of it is charged meanwhile. */
export const waitsForGoods = ({ status, stock }: Pick<Order, 'status' | 'stock'>): boolean =>
  status === 'PENDING' && stock === 'BACKORDERED';
