import { CodedError, type PageArgs, type PageRequest, readPage } from '@agora/kit';

/** The arguments of a list of orders; throws `BAD_USER_INPUT` as `readPage` does. */
export function readOrderPage(args: PageArgs): PageRequest {
  const page = readPage(args);
  // Time and id, as `placeOf` gave them.
  if (page.cursor && page.cursor.length !== 2) {
    throw new CodedError('BAD_USER_INPUT', 'This cursor is not of this list.');
  }
  return page;
}
