import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';

const http = z.object({
  http: z.object({ status: z.number(), headers: z.instanceof(Map<string, string>).optional() }),
});

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  statusCode: number,
  body: unknown,
  contentType = 'application/json; charset=utf-8',
): void {
  const text = JSON.stringify(body);
  response.writeHead(statusCode, { 'content-type': contentType, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** Answers a request that never became a GraphQL operation, in the shape of GraphQL errors. */
export function sendError(response: ServerResponse, error: GraphQLError, contentType?: string): void {
  const { message, extensions } = error;
  const { http: _ofHttp, ...shown } = extensions;
  const known = http.safeParse(extensions).data?.http;
  for (const [name, value] of known?.headers ?? []) response.setHeader(name, value);
  sendJson(response, known?.status ?? 500, { errors: [{ message, extensions: shown }] }, contentType);
}
