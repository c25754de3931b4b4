/** An error longer ago than so many lines is not why a program has ended just now. */
const recentLines = 40;

/** The line of a program's output that most likely says why it failed, shortened to fit a terminal. */
export function lastLine(output: string): string {
  const last = linesOf(output).at(-1);
  const fallback = last?.startsWith('{') ? 'it logged no error' : last?.trim().slice(0, 400);
  return errorLine(output) ?? fallback ?? 'it printed nothing';
}

/** The last error that a program has printed lately; undefined when there is none. */
function errorLine(output: string): string | undefined {
  const telling = linesOf(output)
    .slice(-recentLines)
    .findLast((line) => (line.startsWith('{') ? /"level":[56]0\b/ : /FATAL|ERROR|fatal|Error:/).test(line));
  return telling && readable(telling);
}

function linesOf(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.trim() !== '');
}

/** Services log JSON, whose message is what a person wants to read. */
function readable(line: string): string {
  return (line.startsWith('{') ? messageOf(line) : line.trim()).slice(0, 400);
}

function messageOf(line: string): string {
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
