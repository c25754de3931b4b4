/** Reads an answer that stays open until it holds a text; gives all that came so far. */
export function readerOf(response: Response): {
  until: (wanted: string) => Promise<string>;
  toEnd: () => Promise<string>;
} {
  if (!response.body) throw new Error('The answer has no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  const readOn = async () => {
    const { done, value = '' } = await reader.read();
    seen += value;
    return !done;
  };
  return {
    async until(wanted) {
      while (!seen.includes(wanted)) {
        if (!(await readOn())) throw new Error(`The answer ended without ${wanted}: ${seen}`);
      }
      return seen;
    },
    async toEnd() {
      while (await readOn());
      return seen;
    },
  };
}
