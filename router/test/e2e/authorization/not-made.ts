// What the walk does not make, and its fields.
const noDetails =
  'no cart of the walk has a note, a gift message, an address of its own for the bill, a VAT id, or a wished day';
const noRelief = 'taxes are asked for as everywhere: nothing of the walk is bought by a business of another country';
const nothingLeftOut = 'no mutation of the walk leaves goods out of a cart';
const noThreshold = 'no tax rate of the demo shop depends on what goods are worth';
const noSale = 'no cart of the walk has anything of the sale';
const noCredits = 'no cart or customer of the walk has a gift card or store credit';
const notMailed = 'no gift card of the walk is sent by mail';
const notShared = 'what is shared in the walk is a cart of a guest, whose things are not in this table';
const nothingAwaited = 'nobody has ordered what is not there';
const notSentInLots = 'no transfer of the walk has pieces of a lot';
const notTranslated = 'of the demo shop the categories and some attributes are translated, and the draft of the walk';
const notInLots = 'no order of the walk has pieces of a lot';
const noSynonyms = 'the demo shop has no sets of synonyms';
const noProviders = 'no provider of identities is set in the walk';

const noFilesOfVariants = 'no variant of the demo shop has a file';

/** Fields of things that there are none of in the walk. */
export const notMade: Readonly<Record<string, string>> = {
  'VariantFile.id': noFilesOfVariants,
  'VariantFile.name': noFilesOfVariants,
  'VariantFile.contentType': noFilesOfVariants,
  'VariantFile.size': noFilesOfVariants,
  'OrderDownload.file': noFilesOfVariants,
  'OrderDownload.variant': noFilesOfVariants,
  'OrderDownload.left': noFilesOfVariants,
  'CartDetails.billingAddress': noDetails,
  'CartDetails.note': noDetails,
  'CartDetails.giftMessage': noDetails,
  'CartDetails.deliverOn': noDetails,
  'CartDetails.vatId': noDetails,
  'Cart.taxNote': noRelief,
  'Cart.heldUntil': 'the shop of the walk holds no goods for carts',
  'Order.taxNote': noRelief,
  'Order.vatId': noDetails,
  'Order.billingAddress': noDetails,
  'Order.customerNote': noDetails,
  'Order.giftMessage': noDetails,
  'Order.wishedDeliveryDay': noDetails,
  'CartLeftOut.variantId': nothingLeftOut,
  'CartLeftOut.variant': nothingLeftOut,
  'CartLeftOut.quantity': nothingLeftOut,
  'CartLeftOut.code': nothingLeftOut,
  'CartLeftOut.message': nothingLeftOut,
  'CartLeftOut.isSaved': nothingLeftOut,
  'TaxThreshold.goodsUpTo': noThreshold,
  'TaxThreshold.percent': noThreshold,
  'CartLine.compareAtPrice': noSale,
  'CartTenders.giftCards': noCredits,
  'IssuedGiftCard.giftCard': noCredits,
  'IssuedGiftCard.code': noCredits,
  'GiftCard.replacedBy': 'no gift card of the walk is replaced',
  'GiftCard.mail': notMailed,
  'GiftCardMail.email': notMailed,
  'GiftCardMail.recipientName': notMailed,
  'GiftCardMail.senderName': notMailed,
  'GiftCardMail.message': notMailed,
  'GiftCardMail.sendAt': notMailed,
  'GiftCardMail.sentAt': notMailed,
  'SharedItem.variant': notShared,
  'SharedItem.product': notShared,
  'SharedItem.title': notShared,
  'SharedItem.quantity': notShared,
  'SharedList.name': notShared,
  'SharedList.items': notShared,
  'WishList.shareToken': notShared,
  'StockBackorder.order': nothingAwaited,
  'StockBackorder.variant': nothingAwaited,
  'StockBackorder.quantity': nothingAwaited,
  'StockBackorder.outstandingQuantity': nothingAwaited,
  'StockBackorder.expectedAt': nothingAwaited,
  'StockBackorderConnection.edges': nothingAwaited,
  'StockBackorderConnection.nodes': nothingAwaited,
  'StockBackorderEdge.cursor': nothingAwaited,
  'StockBackorderEdge.node': nothingAwaited,
  'Cart.wait': nothingAwaited,
  'CartLine.wait': nothingAwaited,
  'Order.wait': nothingAwaited,
  'OrderLine.wait': nothingAwaited,
  'AwaitedGoods.kind': nothingAwaited,
  'AwaitedGoods.quantity': nothingAwaited,
  'AwaitedGoods.expectedAt': nothingAwaited,
  'PurchaseWait.expectedAt': nothingAwaited,
  'StockTransferLine.lots': notSentInLots,
  'StockTransferLot.lotId': notSentInLots,
  'StockTransferLot.code': notSentInLots,
  'StockTransferLot.expiresAt': notSentInLots,
  'StockTransferLot.quantity': notSentInLots,
  'StockTransferLot.inTransitQuantity': notSentInLots,
  'Brand.translations': notTranslated,
  'Collection.translations': notTranslated,
  'StockLotOrder.order': notInLots,
  'StockLotOrder.reservedQuantity': notInLots,
  'StockLotOrder.committedQuantity': notInLots,
  'StockLotOrderConnection.edges': notInLots,
  'StockLotOrderConnection.nodes': notInLots,
  'StockLotOrderEdge.cursor': notInLots,
  'StockLotOrderEdge.node': notInLots,
  'SynonymSet.id': noSynonyms,
  'SynonymSet.language': noSynonyms,
  'SynonymSet.terms': noSynonyms,
  'SynonymSet.finds': noSynonyms,
  'SynonymSet.version': noSynonyms,
  'SynonymSetConnection.edges': noSynonyms,
  'SynonymSetConnection.nodes': noSynonyms,
  'SynonymSetEdge.cursor': noSynonyms,
  'SynonymSetEdge.node': noSynonyms,
  'User.identities': noProviders,
};
