/**
 * Each event changed on its way. Unlike an async generator, it passes a `return` on to the source at once, even while
 * the next event is awaited; and a failing change closes the source.
 */
export function mapEvents<From, To>(
  source: AsyncIterator<From, undefined>,
  change: (event: From) => Promise<To>,
): AsyncIterableIterator<To, undefined> {
  const close = async (): Promise<IteratorResult<To, undefined>> => {
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      try {
        const { done, value } = await source.next();
        return done ? { done, value: undefined } : { done: false, value: await change(value) };
      } catch (error) {
        await close();
        throw error;
      }
    },
    return: close,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
