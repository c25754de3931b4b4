import { createHmac, hkdfSync } from 'node:crypto';
import { newGiftCardCode } from '../../domain/credits/gift-card-code.ts';

/**
 * The code of a gift card that is mailed: made of its id with a secret that only this service has, each time it is needed.
 * So it stands in no database, no event and no backup, and a mail that is sent twice says the same.
 */
export function mailedCode(secret: string, giftCardId: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'agora gift card codes', 32));
  const bytes = bytesOf(key, giftCardId);
  return newGiftCardCode((below) => {
    // What is above the last whole multiple would make some characters likelier than others.
    const limit = 256 - (256 % below);
    for (;;) {
      const { value } = bytes.next();
      if (value < limit) return value % below;
    }
  });
}

function* bytesOf(key: Buffer, giftCardId: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    yield* createHmac('sha256', key).update(`${giftCardId} ${block.toString()}`).digest();
  }
}
