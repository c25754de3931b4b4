/** The events of GraphQL over server-sent events. */
export function events(body, client) {
  return stoppable(readEvents(body, client), client);
}

/** The parts of a deferred answer. */
export function parts(body, client) {
  return stoppable(readParts(body, client), client);
}

/** Who stops listening hangs up at once; a generator alone would first wait for the next event. */
function stoppable(generator, client) {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => generator.next(),
    return() {
      client.abort();
      return generator.return();
    },
  };
}

async function* readEvents(body, client) {
  for await (const message of split(body, '\n\n', client)) {
    const lines = message.split('\n');
    if (lines.includes('event: complete')) return;
    const data = lines.find((line) => line.startsWith('data: '));
    if (data) yield JSON.parse(data.slice('data: '.length));
  }
}

async function* readParts(body, client) {
  for await (const part of split(body, '\r\n--graphql', client)) {
    const start = part.indexOf('\r\n\r\n');
    if (start !== -1) yield JSON.parse(part.slice(start));
  }
}

/** A text that comes in chunks, by its separator. */
async function* split(body, separator, client) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const pieces = (rest + chunk.value).split(separator);
      rest = pieces.pop();
      yield* pieces;
    }
  } catch (error) {
    if (!client.signal.aborted) throw error;
  }
}
