/** What each text is that clients write of deliveries. */
export const deliveryTexts = {
  'CartDeliverySlotSelectInput.day': 'code',
  'DeliveryClosedDaySetInput.day': 'code',
  'DeliveryClosedDaySetInput.depot': 'code',
  'DeliveryClosedDaySetInput.note': 'line',
  'DeliveryEventRecordInput.proof': 'block',
  'DeliveryEventRecordInput.reason': 'block',
  'DeliveryRescheduleInput.day': 'code',
  'DeliverySlotCreateInput.depot': 'code',
  'DeliverySlotCreateInput.endsAt': 'code',
  'DeliverySlotCreateInput.shippingOptionCode': 'code',
  'DeliverySlotCreateInput.startsAt': 'code',
  'DeliverySlotCreateInput.timeZone': 'code',
  'DeliverySlotUpdateInput.endsAt': 'code',
  'DeliverySlotUpdateInput.startsAt': 'code',
} as const;
