/** The line of a program's output that most likely says why it stopped, shortened to fit a terminal. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /FATAL|ERROR|fatal|"level":(50|60)|Error:/.test(line)) ?? lines.at(-1);
  return telling === undefined ? 'it printed nothing' : readable(telling).slice(0, 400);
}

/** Services log JSON, whose message is what a person wants to read. */
function readable(line: string): string {
  if (!line.startsWith('{')) return line.trim();
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null) return line;
    const message = 'msg' in entry && typeof entry.msg === 'string' ? entry.msg : '';
    const cause = 'err' in entry ? entry.err : undefined;
    const reason = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
    if (message === '' && reason === '') return line;
    return message.includes(reason) ? message : [message, reason].filter((part) => part !== '').join(': ');
  } catch {
    return line;
  }
}
