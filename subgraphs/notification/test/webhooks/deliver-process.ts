import { startNotification } from '../start-notification.ts';

/** A replica that hands over webhooks; its argument is the database. */
const [url = ''] = process.argv.slice(2);

await using shop = await startNotification({ url });
await shop.runJob('deliver-webhook');
