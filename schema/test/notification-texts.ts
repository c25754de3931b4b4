/** Of the notification service: what each text that a client writes is. */
export const notificationTexts = {
  'WebhookEndpointCreateInput.description': 'line',
  'WebhookEndpointCreateInput.url': 'code',
  'WebhookEndpointUpdateInput.description': 'line',
  'WebhookEndpointUpdateInput.url': 'code',
} as const;
