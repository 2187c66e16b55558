import type { TemplateView } from '../../core/contract/post';
import type { NotificationKind } from '../../core/domain/rhythm';
import { NOTIFICATION_KINDS } from '../../core/domain/rhythm';
import type { NotificationDoc } from '../store/month-collections';

/** The environment variable with a template's id. */
export const templateVariable = (kind: NotificationKind): string =>
  `QINGCHENG_TEMPLATE_${kind.toUpperCase()}`;

/** The message templates of the operator's account; docs/deploy.md names the environment variables. */
export const TEMPLATES: readonly TemplateView[] = NOTIFICATION_KINDS.map((kind) => ({
  kind,
  templateId: process.env[templateVariable(kind)] ?? `local-template-${kind}`,
}));

export const templateViewOf = (kind: NotificationKind): TemplateView => ({
  kind,
  templateId: templateOf(kind),
});

export const templateOf = (kind: NotificationKind): string =>
  TEMPLATES.find((template) => template.kind === kind)?.templateId ?? '';

/** The templates requested when a month is posted: messages between colleagues. WeChat allows three at most. */
export const MONTH_TEMPLATES = TEMPLATES.filter(({ kind }) => kind !== 'file');

export const notificationIdOf = (kind: NotificationKind, about: string, to: string): string =>
  `${kind}.${about}.${to}`;

/** Creates a queued message; the id names kind, subject and recipient, so that queueing it twice queues it once. */
export const notificationFor = (
  kind: NotificationKind,
  about: string,
  to: string,
  name: string,
  title: string,
  at: string,
): NotificationDoc => ({ _id: notificationIdOf(kind, about, to), to, kind, name, about: title, at });
