import type * as z from 'zod';
import type { Collections } from './collections';
import type { monthRecordEntry } from './schemas/month';

export type PostDoc = Collections['posts'];
export type MonthRecordEntry = z.infer<typeof monthRecordEntry>;
export type MonthRecordDoc = Collections['sheets'];
export type WallDoc = Collections['walls'];
export type IssueDoc = Collections['issues'];
export type PictureDoc = Collections['pictures'];
export type SignDoc = Collections['signs'];
export type HelpTaskDoc = Collections['helpTasks'];
export type SprintDoc = Collections['sprints'];
export type RhythmDoc = Collections['rhythms'];
export type NotificationDoc = Collections['letters'];
export type ConsentDoc = Collections['consents'];
