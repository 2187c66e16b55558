import type { InputOf } from '@core/contract/procedures';
import type { Result } from '@core/contract/result';
import type { PostView } from '@core/contract/post';
import { call } from '@/api/call';
import { deleteDraft, loadDraft, saveDraft } from '@/api/draft';
import { newRequestId } from '@/api/request-id';

type Post = InputOf<'post.publish'>;

interface WaitingPost {
  readonly input: Post;
  /** Saved, so that a retry after a lost response does not publish twice. */
  readonly requestId: string;
}

const OUTBOX = 'post.outbox';

/** Draft key of a month's unsent post. */
export const draftKey = (collectiveId: string, month: string): string => `post.${collectiveId}.${month}`;

const findWaiting = (): WaitingPost | undefined => loadDraft(OUTBOX)?.value as WaitingPost | undefined;

export const isAnyWaiting = (): boolean => findWaiting() !== undefined;

/** Says whether the post of a month is stored and waits for the network. */
export const isWaiting = (collectiveId: string, month: string): boolean => {
  const input = findWaiting()?.input;
  return input?.collectiveId === collectiveId && input.month === month;
};

/** Publishes a post; without network it is stored in the outbox and sent later. */
export async function sendPost(input: Post): Promise<Result<PostView>> {
  const before = findWaiting();
  const same = before && JSON.stringify(before.input) === JSON.stringify(input);
  const requestId = same ? before.requestId : await newRequestId();
  const result = await call('post.publish', input, { requestId });
  if (!result.ok && result.code === 'offline') saveDraft(OUTBOX, { input, requestId } satisfies WaitingPost);
  else deleteDraft(OUTBOX);
  return result;
}

let underWay = false;

/** Sends the stored post; true on success. A post that the server refuses stays as a draft. */
export async function flushOutbox(): Promise<boolean> {
  const waiting = findWaiting();
  if (!waiting || underWay) return false;
  underWay = true;
  const result = await call('post.publish', waiting.input, { requestId: waiting.requestId });
  underWay = false;
  if (!result.ok && result.code === 'offline') return false;
  deleteDraft(OUTBOX);
  if (result.ok) deleteDraft(draftKey(waiting.input.collectiveId, waiting.input.month));
  return result.ok;
}
