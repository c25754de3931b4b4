/** Webhooks are queued beside whatever else an event leads to, and wait for none of it. */
export const webhookReaction = { name: 'webhooks' } as const;
