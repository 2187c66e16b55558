import * as z from 'zod';
import type { Sign } from '../domain/sign';
import type { Correction, IssueNumber, MaskedIssue, WallEntry, WallOrder } from '../domain/wall-issue';
import type { PictureView } from './picture';
import type { PostProgress } from './post';
import { returns, reads, writes } from './procedure';
import { id, line, month, prose } from './text';

/** A wall entry with the pictures that passed the check. */
export interface ShownEntry extends Omit<WallEntry, 'pictures'> {
  readonly pictures: readonly PictureView[];
}

/** 公示第 N 期 without content whose consent was withdrawn. */
export interface IssueView extends Omit<MaskedIssue, 'entries'> {
  readonly entries: readonly ShownEntry[];
  readonly issueId: string;
  readonly corrections: readonly Correction[];
  /** How many people whose content it held have left; absent when none has. */
  readonly departed?: number;
}

export interface IssueBrief extends IssueNumber {
  readonly month: string;
}

export interface WallView {
  readonly collectiveId: string;
  readonly collectiveName: string;
  /** The current month, UTC+8. */
  readonly month: string;
  readonly issue: IssueView | null;
  /** Newest first. */
  readonly issues: readonly IssueBrief[];
  readonly sign: Sign | null;
  readonly you: { readonly seatId: string; readonly leader: boolean; readonly member: boolean };
  /** The reader's own month; null for a supporter. */
  readonly post?: PostProgress | null;
}

/** An issue for print, big screen and slides; the same content as the page. */
export interface PrintableIssue {
  readonly collectiveName: string;
  readonly issue: IssueView;
  readonly sign: Sign | null;
  /** The page path for the QR code. */
  readonly page: string;
}

export interface PreviewPerson {
  readonly seatId: string;
  readonly name: string;
  readonly months: readonly string[];
}

export interface PreviewQuote {
  readonly quoteId: string;
  readonly name: string;
  /** Shown only when its author agreed. */
  readonly text: string | null;
}

/** Preview of the issue if frozen now. */
export interface WallPreview extends Pick<IssueNumber, 'inCycle'> {
  readonly month: string;
  /** The running month and the newest frozen one; absent from older servers. */
  readonly now?: string;
  readonly lastFrozen?: string | null;
  readonly no: number;
  readonly order: WallOrder;
  readonly frozen: boolean;
  readonly within: readonly PreviewPerson[];
  /** What the issue would show, in its order; absent from older servers. */
  readonly entries?: readonly ShownEntry[];
  readonly unconsented: readonly PreviewPerson[];
  readonly missing: readonly { readonly seatId: string; readonly name: string }[];
  readonly quotes: readonly PreviewQuote[];
  readonly unconsentedQuotes: readonly PreviewQuote[];
}

export interface WallLinkView {
  readonly linkId: string;
  readonly label: string;
  readonly createdAt: string;
  readonly revoked: boolean;
}

export const OBJECTION_KINDS = ['objection', 'suggestion'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export interface ObjectionView extends IssueNumber {
  readonly objectionId: string;
  readonly kind: ObjectionKind;
  readonly name: string;
  readonly own: boolean;
  readonly text: string;
  readonly at: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

const issueNo = z.int().min(1).max(10_000);

export const wallProcedures = {
  /** Returns the newest issue, or No. N. */
  'wall.open': reads({
    input: z.strictObject({ collectiveId: id, no: issueNo.optional() }),
    output: returns<WallView>(),
  }),
  /** Returns an issue for print and slides; null if there is none. */
  'wall.printable': reads({
    input: z.strictObject({ collectiveId: id, no: issueNo.optional() }),
    output: returns<PrintableIssue | null>(),
  }),
  /** Returns for the 号长 who is included, who has not consented and who has not written. */
  'wall.preview': reads({
    input: z.strictObject({ collectiveId: id, month: month.optional() }),
    output: returns<WallPreview>(),
  }),
  /** Freezes a month into a numbered issue; idempotent. */
  'wall.freeze': writes({
    input: z.strictObject({ collectiveId: id, month }),
    output: returns<{ issueId: string } & IssueNumber>(),
    refuses: ['month-closed', 'issue-empty'],
  }),
  /** Adds a correction notice to an issue; the issue is unchanged. */
  'wall.correct': writes({
    input: z.strictObject({ collectiveId: id, no: issueNo, text: prose(300) }),
    output: returns<{ correctionId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Withdraws or restores the caller's consent to a frozen entry. */
  'wall.consent': writes({
    input: z.strictObject({ collectiveId: id, entryId: id, shown: z.boolean() }),
    output: returns<{ entryId: string }>(),
    refuses: ['too-many'],
  }),
  'wallLink.issue': writes({
    input: z.strictObject({ collectiveId: id, label: line(20) }),
    /** `address`: the hosted page that shows the big screen; absent where none is known. */
    output: returns<{ linkId: string; token: string; address?: string }>(),
    refuses: ['too-many'],
    secret: true,
  }),
  'wallLink.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ links: readonly WallLinkView[] }>(),
  }),
  'wallLink.revoke': writes({
    input: z.strictObject({ collectiveId: id, linkId: id }),
    output: returns<{ linkId: string }>(),
  }),
  /** Files an objection or a suggestion to an issue. */
  'objection.file': writes({
    input: z.strictObject({ collectiveId: id, no: issueNo, kind: z.enum(OBJECTION_KINDS), text: prose(500) }),
    output: returns<{ objectionId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Lists the caller's own; for the 号长 everybody's. */
  'objection.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ objections: readonly ObjectionView[]; newest: IssueBrief | null }>(),
  }),
  'objection.answer': writes({
    input: z.strictObject({ collectiveId: id, objectionId: id, text: prose(500) }),
    output: returns<{ objectionId: string }>(),
    shown: (input) => [input.text],
  }),
};
