import type { ServicePages } from '@agora/kit-ui';
import { StockLine } from './stock/stock-line.tsx';

export const inventoryPages = {
  pages: [],
  slots: { StockLine },
} satisfies ServicePages;
