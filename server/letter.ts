import type { TemplateView } from '../core/contract/post';
import type { LetterKind } from '../core/domain/rhythm';
import { LETTER_KINDS } from '../core/domain/rhythm';
import type { LetterDoc } from './store/month-collections';

/** The message templates of the operator's account; the names of the environment are in docs/deploy.md. */
export const TEMPLATES: readonly TemplateView[] = LETTER_KINDS.map((kind) => ({
  kind,
  templateId: process.env[`QINGCHENG_TEMPLATE_${kind.toUpperCase()}`] ?? `local-template-${kind}`,
}));

export const letterOf = (kind: LetterKind): TemplateView => ({ kind, templateId: templateOf(kind) });

export const templateOf = (kind: LetterKind): string =>
  TEMPLATES.find((template) => template.kind === kind)?.templateId ?? '';

/** The templates that are asked for at the send button of a month: what goes between colleagues. WeChat asks for three at most. */
export const MONTH_TEMPLATES = TEMPLATES.filter(({ kind }) => kind !== 'file');

export const letterIdOf = (kind: LetterKind, about: string, to: string): string => `${kind}.${about}.${to}`;

/** Writes a message for the clock to send; the id says about what and to whom, so that telling twice is telling once. */
export const letterFor = (
  kind: LetterKind,
  about: string,
  to: string,
  name: string,
  title: string,
  at: string,
): LetterDoc => ({ _id: letterIdOf(kind, about, to), to, kind, name, about: title, at });
