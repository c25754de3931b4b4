import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { WatchedPage } from '../../browser/watched-page.ts';

interface Kind {
  readonly does: string;
  readonly fill: (page: Page) => Promise<void>;
  /** What the form says that it will do. */
  readonly says: RegExp;
}

const kinds: readonly Kind[] = [
  { does: 'Percent off goods', fill: (page) => fill(page, 'Percent off', '20'), says: /20 % off all goods/ },
  {
    does: 'Amount off goods, once in a cart',
    fill: (page) => fill(page, 'Amount off in USD', '5'),
    says: /\$5\.00 off all goods/,
  },
  {
    does: 'Amount off each piece',
    fill: (page) => fill(page, 'Amount off in USD', '2'),
    says: /\$2\.00 off each piece of all goods/,
  },
  { does: 'Free shipping', fill: () => Promise.resolve(), says: /free shipping/ },
  { does: 'Percent off shipping', fill: (page) => fill(page, 'Percent off', '50'), says: /50 % off shipping/ },
  { does: 'Amount off shipping', fill: (page) => fill(page, 'Amount off in USD', '3'), says: /\$3\.00 off shipping/ },
  {
    does: 'Buy some, get others cheaper or free',
    async fill(page) {
      await fill(page, 'How many have to be bought', '2');
      await fill(page, 'Percent off', '100');
    },
    says: /1 more of them free for every 2 of all goods/,
  },
  {
    does: 'The more somebody spends, the more is off',
    async fill(page) {
      await fill(page, 'From USD (1)', '50');
      await fill(page, 'Percent (1)', '5');
    },
    says: /5 % off from \$50\.00 on/,
  },
  {
    does: 'The more pieces, the more is off',
    async fill(page) {
      await fill(page, 'From pieces (1)', '10');
      await fill(page, 'Percent (1)', '5');
    },
    says: /5 % off from 10 pieces on/,
  },
  { does: 'A gift', fill: (page) => addVariant(page, 'What is given'), says: /1 × .+ as a gift/ },
  {
    does: 'A bundle at its own price',
    async fill(page) {
      await addVariant(page, 'What is in the bundle');
      await addVariant(page, 'What is in the bundle', 'bookcase');
      await fill(page, 'Price of the bundle in USD', '9.90');
    },
    says: /together for \$9\.90/,
  },
];

/** An admin writes a draft of each kind, reads what it will do, and changes it; what is amiss is said at its field. */
export async function writePromotions({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  await page.getByRole('heading', { name: 'Promotions', level: 1 }).waitFor();
  await page.getByRole('form', { name: 'New promotion' }).waitFor();
  await lookOver('promotions');
  await seeFaults(page);
  for (const [index, { does, fill: fillIn, says }] of kinds.entries()) {
    const name = `Draft ${index.toString()} ${randomUUID().slice(0, 8)}`;
    await page.goto('/console/promotions');
    await page.getByRole('form', { name: 'New promotion' }).waitFor();
    await fill(page, 'Name', name);
    await page.getByLabel('What it does', { exact: true }).selectOption({ label: does });
    await fillIn(page);
    await page.getByText(says).waitFor();
    await press(page, 'Write a draft');
    await page.getByText('It is a draft').waitFor();
    await page.getByRole('link', { name: 'See it', exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('form', { name: 'Change the promotion' }).waitFor();
    if (index === 0) await lookOver('promotion');
    await fill(page, 'Name', `${name}, changed`);
    await press(page, 'Save');
    await page.getByText('It is kept so.').waitFor();
    await page.getByRole('heading', { name: `${name}, changed`, level: 1 }).waitFor();
    await page.getByText(says).first().waitFor();
  }
}

async function seeFaults(page: Page): Promise<void> {
  await fill(page, 'Name', 'Over');
  await fill(page, 'Percent off', '101');
  await press(page, 'Write a draft');
  await page.getByText('This is more than 0 and at most 100').waitFor();
  await fill(page, 'Percent off', '10');
  await page.getByLabel('Last day', { exact: true }).fill('2020-01-01');
  await press(page, 'Write a draft');
  await page.getByText('The last day is over. Choose a later one.').waitFor();
}

async function addVariant(page: Page, legend: string, word = 'stapler'): Promise<void> {
  await fill(page, `Find a variant: ${legend}`, word);
  await press(page, 'Find');
  await page.getByRole('group', { name: legend }).getByRole('button', { name: /^Add / }).first().click();
}

function fill(page: Page, label: string, text: string) {
  return page.getByLabel(label, { exact: true }).fill(text);
}

function press(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).first().click();
}
