import * as z from 'zod';
import { POST_NEED_MAX, POST_NEXT_MAX, POST_TEXT_MAX } from '../domain/post';
import type { PostContent, PostState } from '../domain/post';
import { LETTER_KINDS } from '../domain/rhythm';
import type { LetterKind } from '../domain/rhythm';
import { pictureIds } from './picture';
import type { PictureView } from './picture';
import { gives, reads, writes } from './procedure';
import { id, month, optionalLine, prose, version } from './text';

/** A point of the own plan that this month's progress may belong to. */
export interface PostNode {
  readonly nodeId: string;
  readonly title: string;
  readonly plannedMonth: string;
}

/** The form of one month: what was published, or what it begins with. */
export interface PostView extends PostContent {
  readonly postId: string;
  readonly month: string;
  /** Null while nothing is published. */
  readonly publishedAt: string | null;
  /** The issue of its own month is frozen: it goes into this later one. */
  readonly late: boolean;
  readonly issueMonth: string;
  /** It hangs on the wall and can only be corrected by a notice. */
  readonly frozen: boolean;
  readonly nodeId: string | null;
  readonly state: PostState;
  readonly completion: number;
  readonly wallConsent: boolean;
  readonly pictures: readonly PictureView[];
  readonly version: number;
}

export interface PostScreen {
  readonly now: string;
  readonly post: PostView;
  readonly nodes: readonly PostNode[];
  /** The month before is still open and unwritten. */
  readonly before: string | null;
  readonly told: number;
  /** Message templates that may be asked for at the send button. */
  readonly templates: readonly TemplateView[];
}

export interface TemplateView {
  readonly kind: LetterKind;
  readonly templateId: string;
}

export const postProcedures = {
  /** Opens the form of a month, the running one unless another is named. */
  'post.open': reads({
    input: z.strictObject({ collectiveId: id, month: month.optional() }),
    output: gives<PostScreen>(),
  }),
  /** Publishes a month, or changes it until its issue is frozen; tells partners and fans. */
  'post.publish': writes({
    input: z.strictObject({
      collectiveId: id,
      month,
      baseVersion: version,
      nodeId: id.nullable(),
      /** Against the own plan; 100 is reached. */
      completion: z.int().min(0).max(100),
      text: prose(POST_TEXT_MAX),
      next: optionalLine(POST_NEXT_MAX),
      need: optionalLine(POST_NEED_MAX),
      wallConsent: z.boolean(),
      /** Pictures that the caller uploaded for this collective. */
      pictures: pictureIds,
    }),
    output: gives<PostView>(),
    refuses: ['stale-version', 'month-frozen', 'month-closed', 'node-withdrawn', 'picture-gone'],
    shown: (input) => [input.text, input.next, input.need],
  }),
  /** Notes which messages the caller agreed to receive; each consent carries one. */
  'subscribe.record': writes({
    input: z.strictObject({ accepted: z.array(z.enum(LETTER_KINDS)).max(3) }),
    output: gives<{ left: Readonly<Record<LetterKind, number>> }>(),
  }),
};
