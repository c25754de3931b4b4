import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';

const status = z.object({ http: z.object({ status: z.number(), headers: z.instanceof(Map) }) });

/** Answers with JSON. */
export function sendJson(response: ServerResponse, statusCode: number, body: unknown): void {
  response.writeHead(statusCode, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Answers a request that never became a GraphQL operation, in the shape of GraphQL errors. */
export function sendError(response: ServerResponse, { message, extensions }: GraphQLError): void {
  const { http } = status.parse(extensions);
  sendJson(response, http.status, { errors: [{ message, extensions: { code: extensions['code'] } }] });
}
