import type { Locator, Page } from 'playwright-core';

const mostPresses = 150;

/** Goes to something by the Tab key alone; throws where that does not lead there, or where nobody sees that it did. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const focused = target.and(page.locator(':focus'));
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if ((await focused.count()) > 0) {
      if ((await focused.and(page.locator(':focus-visible')).count()) > 0) return;
      throw new Error(`Nobody sees that the keyboard is at ${target.toString()}`);
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not lead to ${target.toString()}`);
}

/** Goes to a field, named by its label, and types in the place of what it holds; in a list that chooses what begins so. */
export async function typeInto(page: Page, field: Locator | string, text: string): Promise<void> {
  await tabTo(page, typeof field === 'string' ? page.getByLabel(field) : field);
  await page.keyboard.type(text);
}

/** Goes to a link or a button and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
