import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';

type Look = 'main' | 'quiet' | 'link';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: Look;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = 'main', isWide = false, ...props }: ButtonProps): ReactNode {
  return <AriaButton {...props} className="button" data-look={look} data-wide={isWide || undefined} />;
}

interface ButtonLinkProps extends LinkProps {
  readonly look?: Look;
  readonly isWide?: boolean;
}

/** A link that looks like a button. */
export function ButtonLink({ look = 'main', isWide = false, ...props }: ButtonLinkProps): ReactNode {
  return <Link {...props} className="button" data-look={look} data-wide={isWide || undefined} />;
}
