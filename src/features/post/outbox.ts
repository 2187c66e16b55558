import type { InputOf } from '@core/contract/procedures';
import type { Result } from '@core/contract/result';
import type { PostView } from '@core/contract/post';
import { call } from '@/api/call';
import { dropDraft, findDraft, keepDraft } from '@/api/draft';
import { newRequestId } from '@/api/request-id';

type Post = InputOf<'post.publish'>;

interface Waiting {
  readonly input: Post;
  /** Kept, so that a post whose answer was lost is not published twice. */
  readonly requestId: string;
}

const OUTBOX = 'post.outbox';

/** The place where a month's unsent words are kept. */
export const draftKey = (collectiveId: string, month: string): string => `post.${collectiveId}.${month}`;

export const findWaiting = (): Waiting | undefined => findDraft(OUTBOX)?.value as Waiting | undefined;

/** Sends a post; without network it stays on the phone and goes out later. */
export async function sendPost(input: Post): Promise<Result<PostView>> {
  const before = findWaiting();
  const same = before && JSON.stringify(before.input) === JSON.stringify(input);
  const requestId = same ? before.requestId : await newRequestId();
  const result = await call('post.publish', input, { requestId });
  if (!result.ok && result.code === 'offline') keepDraft(OUTBOX, { input, requestId } satisfies Waiting);
  else dropDraft(OUTBOX);
  return result;
}

let underWay = false;

/** Sends what waited; true when it went out. What the server refuses stays as a draft to be opened. */
export async function flushOutbox(): Promise<boolean> {
  const waiting = findWaiting();
  if (!waiting || underWay) return false;
  underWay = true;
  const result = await call('post.publish', waiting.input, { requestId: waiting.requestId });
  underWay = false;
  if (!result.ok && result.code === 'offline') return false;
  dropDraft(OUTBOX);
  if (result.ok) dropDraft(draftKey(waiting.input.collectiveId, waiting.input.month));
  return result.ok;
}
