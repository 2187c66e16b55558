import { useCallback } from 'react';
import type { PostScreen } from '@core/contract/post';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { replacePage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import { isWaiting } from './outbox';
import { ConsentSheet } from './consent-sheet';
import { useOutbox } from './use-outbox';
import { usePost } from './use-post';
import { HungPictures, usePostPictures, WritePictures } from './write-pictures';
import { WriteFields } from './write-fields';

/** 写进展: one call to open, one to publish. */
export function WriteScreen() {
  const collectiveId = useCollectiveId();
  const { month, nodeId } = usePageParams();
  const { state, refetch, replace } = useQuery(
    'post.open',
    month === undefined ? { collectiveId } : { collectiveId, month },
  );
  const onSent = useCallback(() => void refetch(), [refetch]);
  useOutbox(onSent);
  if (state.kind === 'ready')
    return (
      <WriteForm
        key={`${state.value.post.postId}.${state.value.post.version}`}
        {...{ collectiveId, nodeId, screen: state.value, replace }}
        onChanged={() => void refetch()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

interface WriteFormProps {
  readonly collectiveId: string;
  /** The node whose page opened the form. */
  readonly nodeId: string | undefined;
  readonly screen: PostScreen;
  readonly replace: (screen: PostScreen) => void;
  readonly onChanged: () => void;
}

function WriteForm({ collectiveId, nodeId, screen, replace, onChanged }: WriteFormProps) {
  const form = usePost({ collectiveId, nodeId }, screen, replace);
  const pictures = usePostPictures(collectiveId, screen.post, form);
  const { post, now, before, told } = screen;
  const waiting = isWaiting(collectiveId, post.month);
  const toMonth = (month: string): void =>
    replacePage('/packages/wall/pages/write/index', { collectiveId, month });
  const send = (
    <Button busy={form.busy || pictures.busy} onPress={form.send}>
      {post.publishedAt ? MESSAGES.change : MESSAGES.publish}
    </Button>
  );
  const choice = form.theirs ? (
    <Sheet
      title={MESSAGES.staleTitle}
      note={MESSAGES.staleNote}
      onClose={() => form.resolveConflict('theirs')}
    >
      <Paragraph>{form.theirs.text}</Paragraph>
      <Button onPress={() => form.resolveConflict('mine')}>{MESSAGES.mine}</Button>
      <Button tone="quiet" onPress={() => form.resolveConflict('theirs')}>
        {MESSAGES.theirs}
      </Button>
    </Sheet>
  ) : form.asking ? (
    <ConsentSheet form={form.value} onAnswer={form.answer} onClose={form.stopAsking} />
  ) : null;
  return (
    <Screen title={MESSAGES.title} bar={post.frozen ? null : send} over={choice}>
      <PageHead
        over={MESSAGES.over(post.month)}
        title={MESSAGES.head}
        {...(told > 0 ? { note: MESSAGES.willNotify(told) } : {})}
      />
      {post.frozen ? (
        <>
          <StatusNote title={MESSAGES.frozenTitle}>{MESSAGES.frozen}</StatusNote>
          <Paragraph>{post.text}</Paragraph>
          <HungPictures collectiveId={collectiveId} pictures={post.pictures} onChanged={onChanged} />
        </>
      ) : (
        <>
          {post.late ? (
            <StatusNote tone="amber">{MESSAGES.late(post.month, post.issueMonth)}</StatusNote>
          ) : null}
          {waiting ? (
            <StatusNote tone="amber">{MESSAGES.waiting}</StatusNote>
          ) : form.restored ? (
            <StatusNote>{MESSAGES.restored}</StatusNote>
          ) : post.publishedAt ? (
            <StatusNote tone="good">{MESSAGES.isPublished(post.publishedAt)}</StatusNote>
          ) : null}
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
