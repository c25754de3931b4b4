import { Select } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { type Theme, themes, readTheme, setTheme } from './theme.ts';

/** Light, dark or as the system has it. */
export function ThemeChoice(): ReactNode {
  const [theme, choose] = useState<Theme>(readTheme);
  return (
    <Select
      label="Colours"
      value={theme}
      options={themes}
      onChange={(chosen) => {
        setTheme(chosen);
        choose(chosen);
      }}
    />
  );
}
