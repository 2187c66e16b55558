import type { PictureView } from '@core/contract/picture';
import type { PostView } from '@core/contract/post';
import { call } from '@/api/call';
import { usePictures } from '@/api/use-pictures';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PictureField } from '@/ui/picture-field';
import { PictureRow } from '@/ui/picture-row';
import { PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import type { PostFormState } from './use-post';

/** Holds the pictures of a post form. */
export function usePostPictures(collectiveId: string, post: PostView, form: PostFormState) {
  return usePictures({
    collectiveId,
    use: 'post',
    published: post.pictures,
    // A draft saved by an older build has no pictures.
    ids: form.value.pictures ?? [],
    onChange: (pictures) => form.change({ pictures }),
    onUnreadable: (problem) => toast(MESSAGES.problem[problem]),
  });
}

export function WritePictures({ pictures }: { readonly pictures: ReturnType<typeof usePostPictures> }) {
  const { items, add, retry, remove } = pictures;
  return <PictureField items={items} onAdd={() => void add()} onRetry={retry} onRemove={remove} />;
}

interface HungPicturesProps {
  readonly collectiveId: string;
  readonly pictures: readonly PictureView[];
  readonly onChanged: () => void;
}

/** Shows the pictures of a frozen post; each can still be removed. */
export function HungPictures({ collectiveId, pictures, onChanged }: HungPicturesProps) {
  const remove = async (pictureId: string, at: number): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.remove(at),
      text: MESSAGES.takeDownAsk,
      yes: MESSAGES.takeDownYes,
      no: MESSAGES.cancel,
    });
    if (!sure) return;
    const result = await call('picture.remove', { collectiveId, pictureId });
    if (!result.ok) toast(REFUSAL_MESSAGES[result.code]);
    onChanged();
  };
  return (
    <>
      <PictureRow pictures={pictures} name={MESSAGES.mine} />
      {pictures.map(({ pictureId }, index) => (
        <Button key={pictureId} tone="plain" small onPress={() => void remove(pictureId, index + 1)}>
          {MESSAGES.takeDown(index + 1)}
        </Button>
      ))}
    </>
  );
}
