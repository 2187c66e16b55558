import type { TemplateView } from '../core/contract/post';
import type { LetterKind } from '../core/domain/rhythm';
import { LETTER_KINDS } from '../core/domain/rhythm';
import type { LetterDoc } from './store/month-collections';

/** The message templates of the operator's account; the names of the environment are in docs/operate. */
export const TEMPLATES: readonly TemplateView[] = LETTER_KINDS.map((kind) => ({
  kind,
  templateId: process.env[`QINGCHENG_TEMPLATE_${kind.toUpperCase()}`] ?? `local-template-${kind}`,
}));

export const templateOf = (kind: LetterKind): string =>
  TEMPLATES.find((template) => template.kind === kind)?.templateId ?? '';

/** Writes a message for the clock to send; the id says about what and to whom, so that telling twice is telling once. */
export const letterFor = (
  kind: LetterKind,
  about: string,
  seatId: string,
  name: string,
  title: string,
  at: string,
): LetterDoc => ({ _id: `${kind}.${about}.${seatId}`, seatId, kind, name, about: title, at });
