import * as z from 'zod';
import { hasHiddenCharacters, visibleLength } from '../domain/text';

const seen = (max: number) =>
  z
    .string()
    .max(max * 4, 'too-long')
    .refine((text) => !hasHiddenCharacters(text), 'unseen-signs')
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => visibleLength(text) <= max, 'too-long');

/** One line of 1…max characters (code points), trimmed. */
export const line = (max: number) =>
  seen(max)
    .refine((text) => !text.includes('\n'), 'one-line')
    .refine((text) => text !== '', 'missing');

/** One line that may be empty. */
export const optionalLine = (max: number) => seen(max).refine((text) => !text.includes('\n'), 'one-line');

/** Several lines of 1…max characters. */
export const prose = (max: number) => seen(max).refine((text) => text !== '', 'missing');

/** Several lines that may be empty. */
export const optionalProse = (max: number) => seen(max);

/** An id as the server makes it, or as the phone makes it for goals and nodes. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, 'not-an-id');

/** 'YYYY-MM' of a real month. */
export const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'not-a-month');

/** 'YYYY-MM-DD' of a real day. */
export const day = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'not-a-day')
  .refine((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), 'not-a-day');

/** What the person saw when they wrote: the version that their change builds on. */
export const version = z.int().min(0).max(1_000_000);
