import { useState } from 'react';
import type { PostScreen, PostView } from '@core/contract/post';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { takeCarriedWords } from '@/api/carried-words';
import { loadDraft, saveDraft } from '@/api/draft';
import { useDraft } from '@/api/use-draft';
import { goBack } from '@/platform/navigate';
import { requestConsent } from '@/platform/subscribe';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { draftKey, isWaiting, sendPost } from './outbox';

/** Form state of a monthly post. */
export interface PostForm {
  readonly text: string;
  readonly next: string;
  readonly need: string;
  readonly nodeId: string | null;
  readonly completion: number;
  readonly wallConsent: boolean;
  /** Ids of uploaded pictures. */
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

const contentKey = ({ text, next, need, ...choices }: PostForm): string =>
  JSON.stringify([
    text.trim(),
    next.trim(),
    need.trim(),
    choices.nodeId,
    choices.completion,
    choices.wallConsent,
    choices.pictures,
  ]);

/**
 * Adds the words that another page handed over to the draft, before the form is drawn: a text that changes as it appears
 * is not taken by the browser's text area.
 */
function carryWords(key: string, begin: PostForm, version: number): void {
  const words = takeCarriedWords();
  if (words === undefined) return;
  const stored = loadDraft(key);
  const form = (stored?.value as PostForm | undefined) ?? begin;
  if (form.text.includes(words)) return;
  const text = [form.text.trimEnd(), words].filter((part) => part !== '').join('\n');
  saveDraft(key, { ...form, text }, stored ? stored.baseVersion : version);
}

/** Holds one month's form: saved while typing, sent at once or later, compared on a conflict. */
export function usePost(
  { collectiveId, nodeId }: { readonly collectiveId: string; readonly nodeId: string | undefined },
  screen: PostScreen,
  replace: (screen: PostScreen) => void,
) {
  const { post, templates } = screen;
  const begin = formOf(post);
  const key = draftKey(collectiveId, post.month);
  // The page of a node opens the form on that node.
  const isAsked = nodeId !== undefined && screen.nodes.some((node) => node.nodeId === nodeId);
  const first = isAsked ? { ...begin, nodeId } : begin;
  useState(() => carryWords(key, first, post.version));
  const draft = useDraft<PostForm>(key, first, post.version);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [theirs, setTheirs] = useState<PostView | null>(null);

  const publish = async (baseVersion: number, wallConsent = draft.value.wallConsent): Promise<void> => {
    if (busy) return;
    // Before the call: a sheet that is still open would take the way back from the page.
    setAsking(false);
    setBusy(true);
    setRefusal(undefined);
    const accepted = await requestConsent(templates.map((one) => one.templateId));
    const kinds = templates.filter((one) => accepted.includes(one.templateId)).map((one) => one.kind);
    if (kinds.length > 0) void call('subscribe.record', { accepted: kinds });
    const { pictures = [], ...content } = { ...draft.value, wallConsent };
    const result = await sendPost({
      collectiveId,
      month: post.month,
      baseVersion,
      ...content,
      pictures: [...pictures],
    });
    setBusy(false);
    const stale = !result.ok && result.code === 'stale-version' ? (result.current as PostView) : undefined;
    const saved = result.ok ? result.value : stale;
    // The outbox may have published this very post already; then the stale version equals the draft.
    if (saved && (result.ok || contentKey(formOf(saved)) === contentKey({ ...content, pictures }))) {
      draft.discard(formOf(saved));
      toast(screen.told > 0 ? POST_MESSAGES.published : POST_MESSAGES.publishedAlone);
      return goBack();
    }
    if (result.ok) return;
    if (stale) return setTheirs(stale);
    if (result.code === 'offline') toast(POST_MESSAGES.savedOffline);
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
    asking,
    /** Publishes a change at once; a new post after the question about the wall. */
    send: () => {
      const empty = draft.value.text.trim() === '';
      setMissing(empty);
      if (empty) return;
      // What waits for the network was asked already.
      if (post.publishedAt || isWaiting(collectiveId, post.month))
        return void publish(draft.baseVersion ?? post.version);
      setAsking(true);
    },
    answer: (wallConsent: boolean) => {
      draft.change({ ...draft.value, wallConsent });
      void publish(draft.baseVersion ?? post.version, wallConsent);
    },
    stopAsking: () => setAsking(false),
    resolveConflict: (side: 'mine' | 'theirs') => {
      if (!theirs) return;
      setTheirs(null);
      if (side === 'mine') return void publish(theirs.version);
      draft.discard(formOf(theirs));
      replace({ ...screen, post: theirs });
    },
  };
}

export type PostFormState = ReturnType<typeof usePost>;
