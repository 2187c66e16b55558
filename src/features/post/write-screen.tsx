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
import { Paragraph } from '@/ui/paragraph';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
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
    <Screen title={MESSAGES.title}>
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
      {post.publishedAt ? MESSAGES.change : MESSAGES.publish}
    </Button>
  );
  const choice = form.theirs ? (
    <Sheet title={MESSAGES.staleTitle} note={MESSAGES.staleNote} onClose={() => form.settle('theirs')}>
      <Paragraph>{form.theirs.text}</Paragraph>
      <Button onPress={() => form.settle('mine')}>{MESSAGES.mine}</Button>
      <Button tone="quiet" onPress={() => form.settle('theirs')}>
        {MESSAGES.theirs}
      </Button>
    </Sheet>
  ) : null;
  return (
    <Screen title={MESSAGES.title} bar={post.frozen ? null : send} over={choice}>
      <PageHead
        over={MESSAGES.over(post.month)}
        title={MESSAGES.head}
        {...(told > 0 ? { note: MESSAGES.told(told) } : {})}
      />
      {post.frozen ? (
        <>
          <StatusNote title={MESSAGES.frozenTitle}>{MESSAGES.frozen}</StatusNote>
          <Paragraph>{post.text}</Paragraph>
          <HungPictures collectiveId={collectiveId} pictures={post.pictures} onChanged={onChanged} />
        </>
      ) : (
        <>
          {post.late ? <StatusNote tone="amber">{MESSAGES.late(post.month, post.issueMonth)}</StatusNote> : null}
          {form.restored ? <StatusNote>{MESSAGES.restored}</StatusNote> : null}
          <WriteFields screen={screen} form={form} pictures={<WritePictures pictures={pictures} />} />
          <RefusalNote refusal={form.refusal} />
        </>
      )}
      {before ? (
        <Button tone="plain" onPress={() => toMonth(before)}>
          {MESSAGES.before(before)}
        </Button>
      ) : null}
      {post.month === now ? null : (
        <Button tone="plain" onPress={() => toMonth(now)}>
          {MESSAGES.now(now)}
        </Button>
      )}
    </Screen>
  );
}
