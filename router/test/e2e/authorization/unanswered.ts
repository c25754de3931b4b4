const samePrice = 'no price was changed, and none is compared with another';
const comesByItself = 'no product of the demo shop comes or goes by itself';
const noPromotions = 'nothing adjusts prices yet';
const otherProblem = 'the only problem of the cart is its payment method, which is gone';
const builtIn = 'all rates are those that came with the shop: nobody set them';
const noSecondFactor = 'no person of the walk has a second factor';
const isProgram = 'the persons of the walk use no browser';
const nobodyErased = 'what is asked to be erased is not yet due in the walk';
const noCancellation = 'no person cancels an order or pieces of one';

/** Fields of which nobody is given anything in the walk, and why. */
export const unanswered: Readonly<Record<string, string>> = {
  'CartLine.adjustments': noPromotions,
  'CartShipping.adjustments': noPromotions,
  'OrderLine.adjustments': noPromotions,
  'OrderShipping.adjustments': noPromotions,
  'PriceAdjustment.source': noPromotions,
  'PriceAdjustment.code': noPromotions,
  'PriceAdjustment.text': noPromotions,
  'PriceAdjustment.amount': noPromotions,
  'PriceAdjustment.explanation': noPromotions,
  'CartProblem.lineId': otherProblem,
  'CartProblem.previousPrice': otherProblem,
  'CartProblem.currentPrice': otherProblem,
  'CartProblem.available': otherProblem,
  'Delivery.recordable': 'the parcel of the walk was handed over',
  'StockMovement.replenishmentOrder': 'nothing that was ordered from a supplier comes in during the walk',
  'Notification.readAt': 'nothing was read yet',
  'Order.guestEmail': 'a guest has no way of paying yet',
  'Order.cancellationRequest': noCancellation,
  'OrderCancellationRequest.reason': noCancellation,
  'OrderCancellationRequest.requestedAt': noCancellation,
  'OrderCancellationRequest.outcome': noCancellation,
  'OrderTimelineCancellation.reason': noCancellation,
  'OrderTimelineCancellation.lines': noCancellation,
  'OrderTimelineCancelledLine.lineId': noCancellation,
  'OrderTimelineCancelledLine.quantityInAll': noCancellation,
  'ProductAttribute.number': 'the names of these products name no number',
  'ProductAttribute.boolean': 'no bookcase is wireless',
  'Product.publishFrom': comesByItself,
  'Product.publishUntil': comesByItself,
  'ProductVariant.compareAtPrice': samePrice,
  'ProductVariant.lowestPriceOf30Days': samePrice,
  'VariantPriceChangeConnection.edges': samePrice,
  'VariantPriceChangeConnection.nodes': samePrice,
  'VariantPriceChangeEdge.cursor': samePrice,
  'VariantPriceChangeEdge.node': samePrice,
  'VariantPriceChange.id': samePrice,
  'VariantPriceChange.previous': samePrice,
  'VariantPriceChange.price': samePrice,
  'VariantPriceChange.changedAt': samePrice,
  'ProductMedia.variantIds': 'drawings of the demo shop show all variants of their product',
  'PostalAddress.line2': 'the address has one line',
  'LoginChallenge.token': noSecondFactor,
  'LoginChallenge.expiresAt': noSecondFactor,
  'SecondFactor.addedAt': noSecondFactor,
  'SecondFactor.recoveryCodesLeft': noSecondFactor,
  'User.secondFactor': noSecondFactor,
  'Erasure.endedAt': nobodyErased,
  'Erasure.receipts': nobodyErased,
  'ErasureReceipt.service': nobodyErased,
  'ErasureReceipt.receivedAt': nobodyErased,
  'Session.country': 'no proxy before the router tells it',
  'SessionDevice.program': isProgram,
  'SessionDevice.system': isProgram,
  'TaxRate.setBy': builtIn,
  'TaxRate.setAt': builtIn,
};
