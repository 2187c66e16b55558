import type { PostScreen } from '@core/contract/post';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { replacePage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { Words } from '@/ui/words';
import { POST_WORDS as WORDS } from '@/words/post';
import { usePost } from './use-post';
import { HungPictures, usePostPictures, WritePictures } from './write-pictures';
import { WriteFields } from './write-fields';

/** 写进展: one call to open, one to send. */
export function WriteScreen() {
  const collectiveId = usePlaceId();
  const { month } = useQuery();
  const { state, reload, replace } = useCall(
    'post.open',
    month === undefined ? { collectiveId } : { collectiveId, month },
  );
  if (state.kind === 'ready')
    return (
      <WritePaper
        key={`${state.value.post.postId}.${state.value.post.version}`}
        {...{ collectiveId, screen: state.value, replace }}
        onChanged={() => void reload()}
      />
    );
  return (
    <Screen title={WORDS.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}

interface WritePaperProps {
  readonly collectiveId: string;
  readonly screen: PostScreen;
  readonly replace: (screen: PostScreen) => void;
  readonly onChanged: () => void;
}

function WritePaper({ collectiveId, screen, replace, onChanged }: WritePaperProps) {
  const form = usePost(collectiveId, screen, replace);
  const pictures = usePostPictures(collectiveId, screen.post, form);
  const { post, now, before, told } = screen;
  const toMonth = (month: string): void =>
    replacePage('/packages/wall/pages/write/index', { collectiveId, month });
  const send = (
    <Button busy={form.busy || pictures.busy} onPress={() => void form.publish()}>
      {post.publishedAt ? WORDS.change : WORDS.publish}
    </Button>
  );
  const choice = form.theirs ? (
    <Sheet title={WORDS.staleTitle} note={WORDS.staleNote} onClose={() => form.settle('theirs')}>
      <Words>{form.theirs.text}</Words>
      <Button onPress={() => form.settle('mine')}>{WORDS.mine}</Button>
      <Button tone="quiet" onPress={() => form.settle('theirs')}>
        {WORDS.theirs}
      </Button>
    </Sheet>
  ) : null;
  return (
    <Screen title={WORDS.title} bar={post.frozen ? null : send} over={choice}>
      <PageHead
        over={WORDS.over(post.month)}
        title={WORDS.head}
        {...(told > 0 ? { note: WORDS.told(told) } : {})}
      />
      {post.frozen ? (
        <>
          <StatusNote title={WORDS.frozenTitle}>{WORDS.frozen}</StatusNote>
          <Words>{post.text}</Words>
          <HungPictures collectiveId={collectiveId} pictures={post.pictures} onChanged={onChanged} />
        </>
      ) : (
        <>
          {post.late ? <StatusNote tone="amber">{WORDS.late(post.month, post.issueMonth)}</StatusNote> : null}
          {form.restored ? <StatusNote>{WORDS.restored}</StatusNote> : null}
          <WriteFields screen={screen} form={form} pictures={<WritePictures pictures={pictures} />} />
          <RefusalNote refusal={form.refusal} />
        </>
      )}
      {before ? (
        <Button tone="plain" onPress={() => toMonth(before)}>
          {WORDS.before(before)}
        </Button>
      ) : null}
      {post.month === now ? null : (
        <Button tone="plain" onPress={() => toMonth(now)}>
          {WORDS.now(now)}
        </Button>
      )}
    </Screen>
  );
}
