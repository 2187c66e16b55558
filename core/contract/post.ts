import * as z from 'zod';
import { POST_NEED_MAX, POST_NEXT_MAX, POST_TEXT_MAX } from '../domain/post';
import type { PostContent, PostState } from '../domain/post';
import { NOTIFICATION_KINDS } from '../domain/rhythm';
import type { NotificationKind } from '../domain/rhythm';
import { pictureIds } from './picture';
import type { PictureView } from './picture';
import { returns, reads, writes } from './procedure';
import { id, month, optionalLine, prose, version } from './text';

/** A node of the member's plan that the month's progress can refer to. */
export interface PostNode {
  readonly nodeId: string;
  readonly title: string;
  readonly plannedMonth: string;
}

/** The post of one month: published content or defaults. */
export interface PostView extends PostContent {
  readonly postId: string;
  readonly month: string;
  /** Null before publication. */
  readonly publishedAt: string | null;
  /** The issue of its month is frozen; it will appear in `issueMonth`. */
  readonly late: boolean;
  readonly issueMonth: string;
  /** It is in a frozen issue and can only be corrected by a notice. */
  readonly frozen: boolean;
  readonly nodeId: string | null;
  readonly state: PostState;
  readonly completion: number;
  readonly wallConsent: boolean;
  readonly pictures: readonly PictureView[];
  readonly version: number;
}

/** How far the caller's own month is: unwritten, written and still open, or in a frozen issue. */
export type PostProgress = 'blank' | 'written' | 'frozen';

export interface PostScreen {
  readonly now: string;
  readonly post: PostView;
  readonly nodes: readonly PostNode[];
  /** The previous month, if still open and without a post. */
  readonly before: string | null;
  readonly told: number;
  /** Subscribe messages to request when publishing. */
  readonly templates: readonly TemplateView[];
}

export interface TemplateView {
  readonly kind: NotificationKind;
  readonly templateId: string;
}

export const postProcedures = {
  /** Returns the post of a month, by default the current one. */
  'post.open': reads({
    input: z.strictObject({ collectiveId: id, month: month.optional() }),
    output: returns<PostScreen>(),
  }),
  /** Publishes or changes a post until its issue is frozen; notifies partners and fans. */
  'post.publish': writes({
    input: z.strictObject({
      collectiveId: id,
      month,
      baseVersion: version,
      nodeId: id.nullable(),
      /** Percentage of the member's own plan; 100 means reached. */
      completion: z.int().min(0).max(100),
      text: prose(POST_TEXT_MAX),
      next: optionalLine(POST_NEXT_MAX),
      need: optionalLine(POST_NEED_MAX),
      wallConsent: z.boolean(),
      /** Pictures that the caller uploaded for this collective. */
      pictures: pictureIds,
    }),
    output: returns<PostView>(),
    refuses: ['stale-version', 'month-frozen', 'month-closed', 'node-withdrawn', 'picture-gone'],
    shown: (input) => [input.text, input.next, input.need],
  }),
  /** Records which subscribe messages the caller accepted; each consent allows one message. */
  'subscribe.record': writes({
    input: z.strictObject({ accepted: z.array(z.enum(NOTIFICATION_KINDS)).max(3) }),
    output: returns<{ left: Readonly<Record<NotificationKind, number>> }>(),
  }),
};
