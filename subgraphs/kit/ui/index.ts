export { Button, ButtonLink } from './controls/button.tsx';
export { Check } from './controls/check.tsx';
export { Chips } from './controls/chips.tsx';
export { Choices } from './controls/choices.tsx';
export { entered } from './controls/entered.ts';
export { Field } from './controls/field.tsx';
export { Pager } from './controls/pager.tsx';
export { Select } from './controls/select.tsx';
export { Stepper } from './controls/stepper.tsx';
export { counted } from './graph/counted.ts';
export { ListField } from './controls/list-field.tsx';
export { useFaults } from './controls/use-faults.ts';
export { addressLines } from './graph/address-lines.ts';
export { awaitedText } from './graph/awaited-text.ts';
export { currencyChoice, useCurrencyChoice, useCurrencyVariables } from './graph/currency-choice.ts';
export { currencyName } from './graph/currency-name.ts';
export { formatClock, formatDay, formatMoment, formatTime } from './graph/dates.ts';
export { defaultOptions } from './graph/default-options.ts';
export { failureOf } from './graph/failure-of.ts';
export { formatMoney, isZero, type Money } from './graph/money.ts';
export { newKey } from './graph/new-key.ts';
export { type FragmentRef, unmask, unmaskDeferred } from './graph/unmask.ts';
export { useAttempt } from './graph/use-attempt.ts';
export { windowText } from './graph/window-text.ts';
export { words } from './graph/words.ts';
export { lazyPage, type PageComponent } from './lazy-page.tsx';
export { paths } from './paths.ts';
export type { ServicePages } from './service-pages.ts';
export {
  type NewAccount,
  type Session,
  SessionContext,
  type ProviderAnswer,
  type SignInFault,
  useSession,
} from './session.ts';
export { Slot, type SlotComponents, SlotContext, type SlotProps } from './slot.tsx';
export { Away } from './states/away.tsx';
export { Badge } from './states/badge.tsx';
export { Crumbs } from './states/crumbs.tsx';
export { Empty } from './states/empty.tsx';
export { Notice } from './states/notice.tsx';
export { OutcomeNotice } from './states/outcome-notice.tsx';
export { Page } from './states/page.tsx';
export { Skeleton } from './states/skeleton.tsx';
export { Titled } from './states/titled.tsx';
export { WaitNotice } from './states/wait-notice.tsx';
export { useTitle } from './states/use-title.ts';
