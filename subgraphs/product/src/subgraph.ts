import { defineSubgraph } from '@agora/kit';
import {
  orderHandedOver,
  productArchived,
  productCreated,
  productPriceChanged,
  productPublished,
  productUpdated,
  productPersonErased,
  userCustomerGroups,
  userErasedPerson,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onRatingChanged } from './events/on-rating-changed.ts';
import { onStockChanged } from './events/on-stock-changed.ts';
import { onUserErased } from './events/on-user-erased.ts';
import type { Resources } from './context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { quote } from './messages/quote.ts';
import { sellers } from './messages/sellers.ts';
import { forgetPictures } from './jobs/forget-pictures.ts';
import { forgetImports } from './jobs/forget-imports.ts';
import { importProducts } from './jobs/import-products.ts';
import { openMediaStore } from './media-store/open-media-store.ts';
import { refreshKeywords } from './jobs/refresh-keywords.ts';
import { releasePictures } from './jobs/release-pictures.ts';
import { settlePriceList } from './jobs/settle-price-list.ts';
import { settleVariantPrices } from './jobs/settle-variant-prices.ts';
import { settlePublicationJob } from './jobs/settle-publication.ts';
import { storeNewPicture, storePictures } from './jobs/store-pictures.ts';
import { refreshSearchWords } from './jobs/refresh-search-words.ts';
import { sweepMedia } from './jobs/sweep-media.ts';
import { downloadImportRows } from './routes/download-import-rows.ts';
import { exportProducts } from './routes/export-products.ts';
import { serveDownload } from './routes/serve-download.ts';
import { servePicture, servePictureCopy } from './routes/serve-picture.ts';
import { uploadFile } from './routes/upload-file.ts';
import { uploadImport } from './routes/upload-import.ts';
import { uploadMedia } from './routes/upload-media.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const product = defineSubgraph<Stores, Settings, Resources>({
  name: 'product',
  folder: import.meta.dirname,
  stores,
  resources: async (opening) => ({ media: await openMediaStore(opening) }),
  resolvers,
  emits: [productCreated, productUpdated, productPublished, productArchived, productPriceChanged, productPersonErased],
  events: [onRatingChanged, onStockChanged, onUserErased],
  messages: [quote, sellers, answerPersonalData],
  asks: [orderHandedOver, userCustomerGroups, userErasedPerson],
  jobs: [
    forgetImports,
    forgetPictures,
    importProducts,
    refreshKeywords,
    releasePictures,
    settlePriceList,
    settlePublicationJob,
    settleVariantPrices,
    storeNewPicture,
    storePictures,
    refreshSearchWords,
    sweepMedia,
  ],
  routes: [
    downloadImportRows,
    exportProducts,
    uploadImport,
    uploadMedia,
    uploadFile,
    serveDownload,
    servePicture,
    servePictureCopy,
  ],
  seed,
});
