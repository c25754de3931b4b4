/** Serial numbers of pieces, wherever they are named. */
export const serialInputs = {
  'StockReceiveInput.serials': 'line',
  'StockAdjustInput.serials': 'line',
  'StockReturnReceiveLineInput.serials': 'line',
  'StockCountRecordLineInput.serials': 'line',
  'StockTransferLineInput.serials': 'line',
  'ReplenishmentReceiveLineInput.serials': 'line',
  'StockSerialsAtInput.serials': 'line',
  'StockSerialsPickLineInput.serials': 'line',
} as const;
