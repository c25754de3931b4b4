import { formatDay, type FragmentRef, Button, Notice, unmask } from '@agora/kit-ui';
import type { SecondFactorPartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { AddApp } from './add-app.tsx';
import { ProveBoth } from './prove-both.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Step = 'none' | 'adding' | 'removing' | 'renewing';

/** The app whose codes are asked for beside the password: switched on, off, and its recovery codes. */
export function SecondFactorPart({ user }: { readonly user: FragmentRef<SecondFactorPartFragment> }): ReactNode {
  const { secondFactor } = unmask<SecondFactorPartFragment>(user);
  const [step, setStep] = useState<Step>('none');
  const [codes, setCodes] = useState<readonly string[]>();
  const show = (given: readonly string[]) => {
    setCodes(given);
    setStep('none');
  };

  return (
    <section className="stack" aria-labelledby="second-factor">
      <h2 id="second-factor">Codes of an app</h2>
      {codes === undefined ? null : <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      {secondFactor == null ? (
        <p className="quiet">With an app on your phone, a stolen password alone lets nobody in.</p>
      ) : (
        <Notice tone="positive">
          On since {formatDay(secondFactor.addedAt)}; {secondFactor.recoveryCodesLeft} of 10 recovery codes are left.
        </Notice>
      )}
      {step === 'adding' ? <AddApp onAdded={show} onCancel={() => setStep('none')} /> : null}
      {step === 'removing' || step === 'renewing' ? (
        <ProveBoth what={step} onRenewed={show} onDone={() => setStep('none')} />
      ) : null}
      {step !== 'none' ? null : secondFactor == null ? (
        <div className="row">
          <Button onPress={() => setStep('adding')}>Add an app</Button>
        </div>
      ) : (
        <div className="row">
          <Button look="quiet" onPress={() => setStep('renewing')}>
            New recovery codes
          </Button>
          <Button look="quiet" onPress={() => setStep('removing')}>
            Remove the app
          </Button>
        </div>
      )}
    </section>
  );
}
