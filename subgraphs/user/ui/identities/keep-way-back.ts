const key = 'agora-way-back';

/** Where somebody wanted to go, while the browser is at a provider. */
export function keepWayBack(path: string): void {
  sessionStorage.setItem(key, path);
}

export function takeWayBack(): string | null {
  const path = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return path;
}
