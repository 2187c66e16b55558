import * as z from 'zod';
import type { Sign } from '../domain/sign';
import type { Correction, MaskedIssue, WallEntry, WallOrder } from '../domain/wall-issue';
import type { PictureView } from './picture';
import { gives, reads, writes } from './procedure';
import { id, line, month, prose } from './text';

/** One person's month as readers get it: of its pictures those that passed. */
export interface ShownEntry extends Omit<WallEntry, 'pictures'> {
  readonly pictures: readonly PictureView[];
}

/** 公示第 N 期 as it may be shown now. */
export interface IssueView extends Omit<MaskedIssue, 'entries'> {
  readonly entries: readonly ShownEntry[];
  readonly issueId: string;
  readonly corrections: readonly Correction[];
}

export interface IssueBrief {
  readonly no: number;
  readonly month: string;
}

export interface WallView {
  readonly collectiveId: string;
  readonly collectiveName: string;
  /** The running month, UTC+8. */
  readonly month: string;
  readonly issue: IssueView | null;
  /** Newest first. */
  readonly issues: readonly IssueBrief[];
  readonly sign: Sign | null;
  readonly you: { readonly seatId: string; readonly leader: boolean; readonly member: boolean };
}

/** What a printed page, a big screen or a slide shows: the same content as the phone page. */
export interface PrintableIssue {
  readonly collectiveName: string;
  readonly issue: IssueView;
  readonly sign: Sign | null;
  /** The phone page that a QR code leads to. */
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

/** Who would be in the issue if it were frozen now. */
export interface WallPreview {
  readonly month: string;
  readonly no: number;
  readonly order: WallOrder;
  readonly frozen: boolean;
  readonly within: readonly PreviewPerson[];
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

export interface ObjectionView {
  readonly objectionId: string;
  readonly no: number;
  readonly kind: ObjectionKind;
  readonly name: string;
  readonly own: boolean;
  readonly text: string;
  readonly at: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

const issueNo = z.int().min(1).max(10_000);

export const wallProcedures = {
  /** Opens the newest issue, or No. N, as one snapshot. */
  'wall.open': reads({
    input: z.strictObject({ collectiveId: id, no: issueNo.optional() }),
    output: gives<WallView>(),
  }),
  /** Gives an issue for print and slides; null when there is none. */
  'wall.printable': reads({
    input: z.strictObject({ collectiveId: id, no: issueNo.optional() }),
    output: gives<PrintableIssue | null>(),
  }),
  /** Shows the 号长 who is in, who has not agreed, who has not written. */
  'wall.preview': reads({
    input: z.strictObject({ collectiveId: id, month: month.optional() }),
    output: gives<WallPreview>(),
  }),
  /** Freezes a month into a numbered issue; freezing it again gives the same issue. */
  'wall.freeze': writes({
    input: z.strictObject({ collectiveId: id, month }),
    output: gives<{ issueId: string; no: number }>(),
    refuses: ['month-closed', 'issue-empty'],
  }),
  /** Adds a correction notice to an issue; the issue itself stays. */
  'wall.correct': writes({
    input: z.strictObject({ collectiveId: id, no: issueNo, text: prose(300) }),
    output: gives<{ correctionId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Takes back, or gives again, the own consent to what already hangs. */
  'wall.consent': writes({
    input: z.strictObject({ collectiveId: id, entryId: id, shown: z.boolean() }),
    output: gives<{ entryId: string }>(),
    refuses: ['too-many'],
  }),
  'wallLink.issue': writes({
    input: z.strictObject({ collectiveId: id, label: line(20) }),
    output: gives<{ linkId: string; token: string }>(),
    refuses: ['too-many'],
  }),
  'wallLink.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ links: readonly WallLinkView[] }>(),
  }),
  'wallLink.revoke': writes({
    input: z.strictObject({ collectiveId: id, linkId: id }),
    output: gives<{ linkId: string }>(),
  }),
  /** Files an objection or a suggestion to an issue. */
  'objection.file': writes({
    input: z.strictObject({ collectiveId: id, no: issueNo, kind: z.enum(OBJECTION_KINDS), text: prose(500) }),
    output: gives<{ objectionId: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.text],
  }),
  /** Lists the caller's own; for the 号长 everybody's. */
  'objection.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ objections: readonly ObjectionView[]; newest: IssueBrief | null }>(),
  }),
  'objection.answer': writes({
    input: z.strictObject({ collectiveId: id, objectionId: id, text: prose(500) }),
    output: gives<{ objectionId: string }>(),
    shown: (input) => [input.text],
  }),
};
