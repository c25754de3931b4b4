import { buyAsGuest } from './buy-as-guest.ts';
import { cartBack } from './cart-back.ts';
import { issueGiftCard } from './issue-gift-card.ts';
import { buy, type Tell } from './purchase-walk.ts';
import { readBack } from './read-back.ts';
import { runningRouter } from './running-router.ts';
import { createShopClient, money, type ShopClient } from './shop-client.ts';
import { stockBack } from './stock-back.ts';

/** `npm run purchase`: three purchases through the running router: one that goes well, one with a declined card, one of a guest with a gift card. */
const started = performance.now();

const tell: Tell = (step, result) => {
  const seconds = ((performance.now() - started) / 1000).toFixed(2).padStart(6);
  console.log(`${seconds} s  ${step.padEnd(24)} ${result}`);
};

async function goodPurchase(shop: ShopClient): Promise<void> {
  console.log('A purchase\n');
  const { orderId, statuses, customer } = await buy(shop, { providerToken: 'tok_approve', tell });
  await using _ = customer;
  if (statuses.at(-1) !== 'DELIVERED') throw new Error(`the order ended as ${statuses.at(-1) ?? 'nothing'}`);
  const order = await readBack(customer, orderId);
  tell('reads it back', 'one query, ten subgraphs:');
  console.log(indent(order));
}

async function declinedPurchase(shop: ShopClient): Promise<void> {
  console.log('\nA purchase with a declined card\n');
  const { orderId, statuses, customer, availableBefore, variantId } = await buy(shop, {
    providerToken: 'tok_decline',
    tell,
  });
  await using _ = customer;
  if (statuses.at(-1) !== 'CANCELLED') throw new Error(`the order ended as ${statuses.at(-1) ?? 'nothing'}`);
  const { cancellation, payments, totals } = await readBack(customer, orderId);
  tell('reads it back', `${cancellation.reason}, payment ${payments[0].status}, ${money(totals.total)} not taken`);
  const available = await stockBack(customer, { orderId, variantId, availableBefore });
  tell('looks at the shelf', `${availableBefore} before, ${available} now`);
  const { lines } = await cartBack(customer);
  tell('looks into the cart', `${lines.length} lines again, to try another card`);
}

async function guestPurchase(shop: ShopClient): Promise<void> {
  console.log('\nA purchase without an account\n');
  const giftCard = await issueGiftCard(shop, '20.00');
  tell('is given a gift card', 'of $20.00, made by staff');
  const { status } = await buyAsGuest(shop, { providerToken: 'tok_approve', giftCard, tell });
  if (status !== 'DELIVERED') throw new Error(`the order of the guest ended as ${status}`);
}

function indent(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^/gm, '    ');
}

try {
  await using shop = createShopClient(runningRouter(process.argv[2]));
  await goodPurchase(shop);
  await declinedPurchase(shop);
  await guestPurchase(shop);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
