export const themes = [
  { value: 'system', text: 'As the system' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
] as const;

export type Theme = (typeof themes)[number]['value'];

const key = 'agora-theme';

export function readTheme(): Theme {
  const kept = localStorage.getItem(key);
  return themes.find(({ value }) => value === kept)?.value ?? 'system';
}

/** Keeps it and shows it. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
