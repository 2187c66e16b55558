import { addDays, daysBetween, isDay } from './month-day';
import type { Day } from './month-day';

/** A 心愿冲刺 covers the last thirty days before a wish is due. */
export const SPRINT_DAYS = 30;
export const SPRINT_STEPS_MAX = 8;
export const STEP_MAX = 30;

export interface SprintStep {
  readonly id: string;
  readonly text: string;
  /** ISO instant; null while it is still to be done. */
  readonly doneAt: string | null;
}

export interface Sprint {
  readonly wish: string;
  /** 'YYYY-MM-DD' */
  readonly due: string;
  readonly steps: readonly SprintStep[];
  /** When the wish was reached. */
  readonly litAt: string | null;
}

/** Returns the days left, 0 on the due day and after it. */
export const daysLeft = (due: string, today: string): number =>
  isDay(due) && isDay(today) ? Math.max(0, daysBetween(today, due)) : 0;

/** Returns the thirty days as past, today or future. */
export function sprintDays(due: string, today: string): { day: Day; at: 'passed' | 'today' | 'ahead' }[] {
  if (!isDay(due)) return [];
  return Array.from({ length: SPRINT_DAYS }, (_, index) => {
    const day = addDays(due, index - SPRINT_DAYS + 1);
    return { day, at: day < today ? 'passed' : day === today ? 'today' : 'ahead' } as const;
  });
}

/** Says whether a sprint may start: the wish is due within thirty days. */
export const maySprint = (due: string, today: string): boolean =>
  isDay(due) && isDay(today) && due >= today && daysBetween(today, due) <= SPRINT_DAYS;
