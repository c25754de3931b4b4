import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, useAttempt, useSession } from '@agora/kit-ui';
import { type ReactNode, useId } from 'react';
import { ReviewPhotoRemoveDocument } from '../../generated/own-photos.ts';

const most = 5;
const away = 'The shop does not answer at the moment. Please try again.';

interface OwnPhotosProps {
  readonly reviewId: string;
  readonly photos: readonly { readonly id: string; readonly thumbnailUrl: string }[];
  readonly onChanged: () => void;
}

/** Photos of one's own review: more of them, or fewer. */
export function OwnPhotos({ reviewId, photos, onChanged }: OwnPhotosProps): ReactNode {
  const { accessToken } = useSession();
  const [remove] = useMutation(ReviewPhotoRemoveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const inputId = useId();
  const add = async (file: File) => {
    const isDone = await attempt(async () => {
      const token = await accessToken();
      const response = await fetch(`/reviews/${reviewId}/photos`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': file.type, 'idempotency-key': newKey() },
        body: file,
      }).catch(() => undefined);
      if (response?.ok) return undefined;
      const problem = (await response?.json().catch(() => undefined)) as { readonly detail?: string } | undefined;
      return problem?.detail ?? away;
    });
    if (isDone) onChanged();
  };
  const drop = async (photoId: string) => {
    const isDone = await attempt(async () => {
      const { data, error } = await remove({ variables: { input: { reviewId, photoId, idempotencyKey: newKey() } } });
      return failureOf(data?.reviewPhotoRemove, error);
    });
    if (isDone) onChanged();
  };
  return (
    <div className="stack" data-gap="small">
      <OutcomeNotice outcome={outcome} done="Your photos are as you want them." />
      {photos.length > 0 ? (
        <ul className="row">
          {photos.map(({ id, thumbnailUrl }, index) => (
            <li key={id} className="stack" data-gap="small">
              <img className="review-photo" src={thumbnailUrl} alt={`Your photo ${String(index + 1)}`} />
              <Button
                look="link"
                isPending={isBusy}
                aria-label={`Remove photo ${String(index + 1)}`}
                onPress={() => void drop(id)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {photos.length < most ? (
        <p className="stack" data-gap="small">
          <label htmlFor={inputId} className="small">
            Add a photo (JPEG, PNG, WebP or AVIF, up to 10 MB; at most {most})
          </label>
          <input
            id={inputId}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            disabled={isBusy}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void add(file);
              target.value = '';
            }}
          />
        </p>
      ) : null}
    </div>
  );
}
