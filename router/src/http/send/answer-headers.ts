/** An answer may differ by these; and none is kept on its way, since it may be somebody's own. */
export const answerHeaders = ['vary', 'accept, accept-encoding, origin', 'cache-control', 'private, no-store'];

/** A proxy that collects an answer before it passes it on would keep a stream from moving. */
export const streamHeaders = [...answerHeaders, 'x-accel-buffering', 'no'];
