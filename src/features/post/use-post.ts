import { useState } from 'react';
import type { PostScreen, PostView } from '@core/contract/post';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { goBack } from '@/platform/navigate';
import { askToTell } from '@/platform/subscribe';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { draftKey, sendPost } from './outbox';

/** What is typed: three fields, and what is chosen with one tap. */
export interface PostForm {
  readonly text: string;
  readonly next: string;
  readonly need: string;
  readonly nodeId: string | null;
  readonly completion: number;
  readonly wallConsent: boolean;
  /** Ids of pictures that were sent. */
  readonly pictures: readonly string[];
}

const formOf = ({ text, next, need, nodeId, completion, wallConsent, pictures }: PostView): PostForm => ({
  text,
  next,
  need,
  nodeId,
  completion,
  wallConsent,
  pictures: pictures.map((one) => one.pictureId),
});

const says = ({ text, next, need, ...rest }: PostForm): string =>
  JSON.stringify([
    text.trim(),
    next.trim(),
    need.trim(),
    rest.nodeId,
    rest.completion,
    rest.wallConsent,
    rest.pictures,
  ]);

/** Holds one month's form: kept while typing, sent in one go or later, compared when two phones wrote. */
export function usePost(collectiveId: string, screen: PostScreen, replace: (screen: PostScreen) => void) {
  const { post, templates } = screen;
  const draft = useDraft<PostForm>(draftKey(collectiveId, post.month), formOf(post), post.version);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [theirs, setTheirs] = useState<PostView | null>(null);

  const publish = async (baseVersion: number): Promise<void> => {
    const empty = draft.value.text.trim() === '';
    setMissing(empty);
    if (empty || busy) return;
    setBusy(true);
    setRefusal(undefined);
    const accepted = await askToTell(templates.map((one) => one.templateId));
    const kinds = templates.filter((one) => accepted.includes(one.templateId)).map((one) => one.kind);
    if (kinds.length > 0) void call('subscribe.record', { accepted: kinds });
    const { pictures = [], ...words } = draft.value;
    const result = await sendPost({
      collectiveId,
      month: post.month,
      baseVersion,
      ...words,
      pictures: [...pictures],
    });
    setBusy(false);
    const stale = !result.ok && result.code === 'stale-version' ? (result.current as PostView) : undefined;
    const stands = result.ok ? result.value : stale;
    // What waited for the network may have gone out behind this page: then these very words stand already.
    if (stands && (result.ok || says(formOf(stands)) === says({ ...words, pictures }))) {
      draft.settle(formOf(stands));
      toast(screen.told > 0 ? POST_MESSAGES.published : POST_MESSAGES.publishedAlone);
      return goBack();
    }
    if (result.ok) return;
    if (stale) return setTheirs(stale);
    if (result.code === 'offline') toast(POST_MESSAGES.kept);
    setRefusal(result);
  };

  return {
    value: draft.value,
    restored: draft.restored,
    change: (part: Partial<PostForm>) => {
      setMissing(false);
      draft.change({ ...draft.value, ...part });
    },
    busy,
    missing,
    refusal,
    theirs,
    publish: () => publish(draft.baseVersion ?? post.version),
    settle: (keep: 'mine' | 'theirs') => {
      if (!theirs) return;
      setTheirs(null);
      if (keep === 'mine') return void publish(theirs.version);
      draft.settle(formOf(theirs));
      replace({ ...screen, post: theirs });
    },
  };
}

export type PostForming = ReturnType<typeof usePost>;
