import type { MessageData, MessageKind } from '../message.ts';

/** Plain text: whoever shows it as something else escapes it. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

/** The words of one language. */
export type Texts = { readonly [Kind in MessageKind]: (data: MessageData[Kind]) => Text };
