import { Button, Field, paths } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';

/** The link by which others see what is shared, to be given to them. */
export function ShareLink({ token }: { readonly token: string }): ReactNode {
  const link = new URL(paths.shared(token), location.origin).href;
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <Field
        label="Link"
        value={link}
        isReadOnly
        hint="Whoever has it sees the goods, not whose they are."
        onFocus={({ target }) => {
          if (target instanceof HTMLInputElement) target.select();
        }}
      />
      <div className="row">
        <Button
          look="quiet"
          onPress={() => {
            // Some browsers allow it only where somebody has agreed; the link can be read all the same.
            void navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          Copy the link
        </Button>
        <span role="status" className="small">
          {isCopied ? 'Copied' : ''}
        </span>
      </div>
    </>
  );
}
