import { Link, Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { Notice, Page, paths, type SignInFault, Skeleton, useSession } from '@agora/kit-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CodeForm } from '../session/code-form.tsx';
import { pathOfShop } from '../session/path-of-shop.ts';
import { takeWayBack } from './keep-way-back.ts';
import '../session/session.css';

/** Where a provider sends the browser back to. */
export default function ReturnedPage(): ReactNode {
  const { returnFromProvider, completeSignIn } = useSession();
  const { provider = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [fault, setFault] = useState<SignInFault>();
  const [wayBack, setWayBack] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const asked = useRef(false);

  const judge = (refusal: SignInFault | undefined) => {
    setBusy(false);
    if (refusal) setFault((known) => (refusal.code === 'WRONG_CODE' ? { ...known, ...refusal } : refusal));
    else setWayBack(pathOfShop(takeWayBack()) ?? paths.account);
  };
  useEffect(() => {
    // What came back is good once, and belongs into no history.
    if (asked.current) return;
    asked.current = true;
    void returnFromProvider(provider, search.slice(1)).then(judge);
    void navigate({ search: '' }, { replace: true });
  }, [navigate, provider, returnFromProvider, search]);
  if (wayBack !== undefined) return <Navigate to={wayBack} replace />;

  const challenge = fault?.challenge;
  const complete = async (code: string) => {
    if (challenge === undefined) return;
    setBusy(true);
    judge(await completeSignIn(challenge, code));
  };
  return (
    <Page title="Sign in">
      <div className="session-page stack">
        <h1>Welcome back</h1>
        {challenge === undefined ? null : (
          <CodeForm
            fault={fault?.code === 'WRONG_CODE' ? fault.message : undefined}
            isBusy={isBusy}
            onEnter={(code) => void complete(code)}
          />
        )}
        {fault && challenge === undefined ? (
          <>
            <Notice tone="danger">{fault.message}</Notice>
            <p className="quiet">
              <Link to={paths.signIn}>Sign in another way</Link>
            </p>
          </>
        ) : null}
        {fault ? null : <Skeleton height={6} />}
      </div>
    </Page>
  );
}
