/** The events of GraphQL over server-sent events. */
export async function* events(body, client) {
  for await (const message of split(body, '\n\n', client)) {
    const lines = message.split('\n');
    if (lines.includes('event: complete')) return;
    const data = lines.find((line) => line.startsWith('data: '));
    if (data) yield JSON.parse(data.slice('data: '.length));
  }
}

/** The parts of a deferred answer. */
export async function* parts(body, client) {
  for await (const part of split(body, '\r\n---', client)) {
    const start = part.indexOf('\r\n\r\n');
    if (start !== -1) yield JSON.parse(part.slice(start));
  }
}

/** A text that comes in chunks, by its separator. Who stops listening tells the router by hanging up. */
async function* split(body, separator, client) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const pieces = (rest + chunk.value).split(separator);
      rest = pieces.pop();
      yield* pieces;
    }
  } finally {
    client.abort();
  }
}
