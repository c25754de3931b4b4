import { z } from 'zod';

/** More than any authenticator writes without an attestation. */
const longest = 8_000;

const base64url = z.string().regex(/^[\w-]+$/);
const shared = { id: base64url, rawId: base64url, type: z.literal('public-key') };
const transport = z.string().max(20);

const registration = z.object({
  ...shared,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(transport).max(10).default([]),
  }),
});

const assertion = z.object({
  ...shared,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.string().optional(),
  }),
});

const clientData = z.object({ challenge: z.string() });

/** What `PublicKeyCredential.toJSON()` gives for a new passkey; undefined for anything else. */
export const readRegistration = (text: string) => read(text, registration);

/** The same for a login with one. */
export const readAssertion = (text: string) => read(text, assertion);

/** What it says that it signed; the signature is looked at afterwards. */
export function challengeIn({ response }: { readonly response: { readonly clientDataJSON: string } }): string {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString('utf8');
  return clientData.safeParse(parsed(text)).data?.challenge ?? '';
}

function read<Read>(text: string, schema: z.ZodType<Read>): Read | undefined {
  return text.length > longest ? undefined : schema.safeParse(parsed(text)).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
