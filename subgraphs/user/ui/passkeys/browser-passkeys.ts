/** Whether the browser knows passkeys, and their JSON (Web Authentication, level 3). */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Has the browser make a passkey; nothing when somebody called it off. */
export async function makePasskey(options: string): Promise<string | undefined> {
  const parsed = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(parsed);
  return textOf(await navigator.credentials.create({ publicKey }).catch(() => null));
}

/** Has somebody choose a passkey of theirs and sign with it; nothing when they called it off. */
export async function signWithPasskey(options: string): Promise<string | undefined> {
  const parsed = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(parsed);
  return textOf(await navigator.credentials.get({ publicKey }).catch(() => null));
}

function textOf(credential: Credential | null): string | undefined {
  return credential instanceof PublicKeyCredential ? JSON.stringify(credential.toJSON()) : undefined;
}
