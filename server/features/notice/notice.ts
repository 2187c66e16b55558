import type { NoticeEditor } from '../../../core/contract/notice';
import { noticeContent } from '../../../core/contract/preset';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import { NEXT_STEPS } from '../../../core/domain/eligibility/rule';
import type { NoticeContent } from '../../../core/domain/notice/notice';
import { readNotice } from '../../../core/domain/notice/notice';
import {
  FORCE_OPTIONS,
  READING_OPTIONS,
  changeLines,
  deadlineText,
  faultLine,
  ruleForms,
} from './notice-text';
import { COUNTING_LABELS, DEMAND_OPTIONS, PAPER_FORMS, titleForm, titleText } from './demand-text';
import { SELF_ASSESSMENT_EXAMPLE } from '../../../core/domain/forms/self-assessment';
import { USUAL_TERMS } from '../../../core/domain/notice/demand';
import { RULE_LABELS } from '../../../core/labels/rules';
import { contentOf, withOwnSteps } from '../../../core/domain/notice/content';
import { COMMON_STEPS } from '../../../core/domain/presets/steps';
import { presetTitle } from '../../../core/domain/preset';
import { DEFAULT_PRESET, PRESETS } from '../../../core/domain/presets/all';
import type { ReadContext, WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc, PersonSeat } from '../../store/collections';
import { leaderOffice, quotaIdOf } from '../../store/ids';
import type { HeldNotice } from '../../store/notice';
import { bindingNotice, chosenNotice, nextNotice, noticeIdOf, noticeOf, presetAt } from '../../store/notice';
import type { NoticeDoc, PersonOffice, QuotaDoc } from '../../store/review-collections';
import type { Reader, Snapshot, Transaction } from '../../store/store';
import { todoIdOf } from '../../notifications/todos';
import { standingOf, yearsOfCycle } from '../collective/queries';
import { effectOn } from './survey';
import { saveNotice } from '../organisation/commands';

/** Faults that are listed; a wrong file may have thousands. */
const FAULTS_MAX = 20;
const DEFAULT_NOTICE = { noticeId: DEFAULT_PRESET.id, version: 0 };

/** Whose notice it is; the notice has the id of its owner. */
interface Owner {
  readonly noticeId: string;
  readonly kind: NoticeDoc['owner'];
  /** Who writes, as the version names them. */
  readonly by: string;
}

const officeOwner = ({ orgId, kind, personName }: PersonOffice): Owner => ({
  ...{ noticeId: orgId, kind, by: personName },
});

const collectiveOwner = ({ collectiveId, name }: PersonSeat): Owner => ({
  ...{ noticeId: collectiveId, kind: 'collective', by: name },
});

const quotaOf = async (reader: Reader, orgId: string): Promise<QuotaDoc | null> => {
  const doc = await reader.get('applications', quotaIdOf(orgId));
  return doc?.kind === 'quota' ? doc : null;
};

const versionView = ({ n, at, by, content }: NoticeDoc) => ({ version: n, at, by, content });

/** The usual example has every rule. */
const START = new Map(contentOf(DEFAULT_PRESET).rules.map((rule) => [rule.id, rule]));

/** Reads a notice, or a file that holds one, and says what is wrong with it or different. */
async function check(db: Snapshot, text: string, before: NoticeContent, round: number, orgId: string | null) {
  const sent = readNotice(text);
  const parsed = noticeContent.safeParse(sent);
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, FAULTS_MAX)
      .map(({ path, message, code }) =>
        faultLine(path, /^[a-z-]+$/.test(message) ? message : code.replace(/_/g, '-'), sent),
      );
    return accept({ content: null, faults: [...new Set(faults)], changes: [], effect: null });
  }
  const content = withOwnSteps(parsed.data);
  return accept({
    ...{ content, faults: [], changes: changeLines(before, content, round) },
    effect: orgId === null ? null : await effectOn(db, orgId, content, round),
  });
}

async function editorOf(
  { db }: ReadContext,
  { noticeId }: Owner,
  held: number,
  rest: Pick<NoticeEditor, 'name' | 'above' | 'round'>,
) {
  const ids = [noticeIdOf(noticeId, held), noticeIdOf(noticeId, held + 1)];
  const docs = await db.find('notices', { _id: { in: ids } }, { limit: 2 });
  const draft = docs.find(({ state }) => state === 'draft');
  const published = docs.find(({ n, state }) => n === held && state === 'published');
  return accept<NoticeEditor>({
    ...rest,
    n: held + 1,
    version: draft?.version ?? 0,
    draft: draft?.content ?? null,
    published: published ? versionView(published) : null,
    examples: PRESETS.map((preset) => ({
      title: presetTitle(preset, rest.round),
      content: contentOf(preset),
    })),
    rules: ruleForms().map((form) => ({ ...form, start: START.get(form.rule)! })),
    forces: FORCE_OPTIONS,
    readings: READING_OPTIONS,
    steps: NEXT_STEPS.map((value) => ({ value, label: COMMON_STEPS[value] })),
    more: {
      countings: (['cycle', 'round'] as const).map((value) => ({ value, label: COUNTING_LABELS[value] })),
      titles: { parameters: titleForm(), start: USUAL_TERMS },
      demands: DEMAND_OPTIONS,
      papers: PAPER_FORMS,
      sheet: SELF_ASSESSMENT_EXAMPLE,
    },
  });
}

async function save(
  { tx, now }: WriteContext,
  { noticeId, kind, by }: Owner,
  held: number,
  { n, baseVersion, content }: { n: number; baseVersion: number; content: NoticeContent },
): Promise<Result<{ version: number }, 'stale-version'>> {
  const _id = noticeIdOf(noticeId, n);
  const before = await tx.get('notices', _id);
  const current = { n: held + 1, version: before?.state === 'draft' ? before.version : 0 };
  if (n !== current.n || baseVersion !== current.version) return refuse('stale-version', { current });
  const version = baseVersion + 1;
  const collective = kind === 'collective' ? { collectiveId: noticeId } : {};
  await tx.put('notices', {
    ...{ _id, noticeId, n, owner: kind, ...collective, state: 'draft' as const },
    ...{ content: withOwnSteps(content), by, at: now, version },
  });
  return accept({ version });
}

/** Publishes a draft; null when that version is published already. */
async function publish(
  { tx, now }: WriteContext,
  { noticeId, by }: Owner,
  held: number,
  { n, baseVersion }: { n: number; baseVersion: number },
  announcing: { announcing: string } | object,
): Promise<Result<{ version: number }, 'stale-version' | 'not-found'> | null> {
  const draft = await tx.get('notices', noticeIdOf(noticeId, n));
  if (!draft) return refuse('not-found');
  if (draft.state === 'published') return null;
  if (n !== held + 1 || draft.version !== baseVersion)
    return refuse('stale-version', { current: { n: held + 1, version: draft.version } });
  await tx.put('notices', { ...draft, ...announcing, state: 'published', by, at: now });
  return accept({ version: n });
}

export const noticeHandlers: Handlers<
  | 'officeNotice.open'
  | 'officeNotice.save'
  | 'officeNotice.publish'
  | 'officeNotice.check'
  | 'ownNotice.open'
  | 'ownNotice.save'
  | 'ownNotice.publish'
  | 'ownNotice.check'
  | 'notice.read'
  | 'notice.note'
> = {
  'officeNotice.open': async (context, _input, { office }) => {
    const { db, now } = context;
    const ids = [...new Set([office.orgId, office.districtId])].map(quotaIdOf);
    const [quotas, district] = await Promise.all([
      db.find('applications', { _id: { in: ids } }, { limit: 2 }),
      db.get('districts', office.districtId),
    ]);
    const of = (orgId: string) =>
      (quotas.find(({ _id }) => _id === quotaIdOf(orgId)) as QuotaDoc | undefined)?.notice;
    const isAbove = office.kind === 'body' && of(office.districtId) !== undefined;
    return editorOf(context, officeOwner(office), of(office.orgId)?.version ?? 0, {
      name: office.name,
      above: isAbove ? (district?.name ?? '') : '',
      round: Number(district?.round ?? now.slice(0, 4)),
    });
  },

  'officeNotice.save': async (context, input, { office }) => {
    const quota = await quotaOf(context.tx, office.orgId);
    return save(context, officeOwner(office), quota?.notice?.version ?? 0, input);
  },

  'officeNotice.publish': async (context, input, { office }) => {
    const { tx } = context;
    const { orgId, districtId, kind } = office;
    const [quota, above] = await Promise.all([
      quotaOf(tx, orgId),
      kind === 'body' ? quotaOf(tx, districtId) : null,
    ]);
    if (above?.notice) return refuse('notice-above');
    const made = await publish(context, officeOwner(office), quota?.notice?.version ?? 0, input, {
      announcing: '',
    });
    if (made?.ok) await saveNotice(tx, orgId, await withRound(tx, quota, office), noticeRef(orgId, input.n));
    return made ?? accept({ version: input.n });
  },

  'officeNotice.check': async ({ db }, { text }, { office: { orgId, districtId } }) => {
    const ids = [...new Set([orgId, districtId])].map(quotaIdOf);
    const quotas = await db.find('applications', { _id: { in: ids } }, { limit: 2 });
    const of = (id: string) => quotas.find(({ _id }) => _id === quotaIdOf(id)) as QuotaDoc | undefined;
    const held = await presetAt(db, of(orgId)?.notice ?? DEFAULT_NOTICE);
    return check(db, text, contentOf(held), Number(of(districtId)?.round ?? 0), orgId);
  },

  'ownNotice.open': async (context, _input, { collectiveId, seat }) => {
    const collective = await context.db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const bound = (await bindingNotice(context.db, collective))?.noticeId;
    const { body } = collective;
    return editorOf(context, collectiveOwner(seat), collective.ownNotice ?? 0, {
      name: collective.name,
      above: bound === undefined ? '' : ((bound === body?.bodyId ? body.bodyName : body?.districtName) ?? ''),
      round: yearsOfCycle(collective).to,
    });
  },

  'ownNotice.save': async (context, input, { collectiveId, seat }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    return save(context, collectiveOwner(seat), collective.ownNotice ?? 0, input);
  },

  'ownNotice.publish': async (context, input, { collectiveId, seat }) => {
    const { tx } = context;
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (await bindingNotice(tx, collective)) return refuse('notice-above');
    const made = await publish(context, collectiveOwner(seat), collective.ownNotice ?? 0, input, {});
    if (made?.ok) {
      const standing = standingOf(collective);
      await tx.put('collectives', {
        ...{ ...collective, ownNotice: input.n, noticeRead: noticeRef(collectiveId, input.n) },
        standing: { ...standing, presetId: collectiveId, version: standing.version + 1 },
      });
    }
    return made ?? accept({ version: input.n });
  },

  'ownNotice.check': async ({ db }, { text }, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const held = await presetAt(db, chosenNotice(collective));
    return check(db, text, contentOf(held), yearsOfCycle(collective).to, null);
  },

  'notice.read': async ({ db }, _input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const [{ preset, noticeId, version, from }, file] = await heldAndNext(db, collective);
    const read = collective.noticeRead ?? chosenNotice(collective);
    const isRead = read.noticeId === noticeId && read.version === version;
    const round = yearsOfCycle(collective).to;
    const content = contentOf(preset);
    return accept({
      ...{ from, noticeId, version, place: preset.place, title: presetTitle(preset, round) },
      due: deadlineText(content, round),
      rules: [
        ...content.rules.map(({ id, clause }) => ({ title: RULE_LABELS[id], note: clause })),
        ...(content.titles ? [{ title: '称号', note: titleText(content.titles, round) }] : []),
        ...(content.counting ? [{ title: '按哪几年算', note: COUNTING_LABELS[content.counting] }] : []),
      ],
      changes: isRead ? [] : changeLines(contentOf(await presetAt(db, read)), content, round),
      toRead: from === 'office' && !isRead,
      fileUnderOther: file.pinned && (file.noticeId !== noticeId || file.version !== version),
    });
  },

  'notice.note': async ({ tx }, { noticeId, version }, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const held = await bindingNotice(tx, collective);
    if (held?.noticeId === noticeId && held.version !== version)
      return refuse('stale-version', { current: held });
    await tx.put('collectives', { ...collective, noticeRead: noticeRef(noticeId, version) });
    await tx.remove('todos', todoIdOf('readNotice', noticeId, leaderOffice(collectiveId)));
    return accept({ collectiveId });
  },
};

const noticeRef = (noticeId: string, version: number) => ({ noticeId, version });

/** A district's quota document states its running round; one of an early release is made here. */
async function withRound(
  tx: Transaction,
  quota: QuotaDoc | null,
  { kind, orgId }: PersonOffice,
): Promise<{ readonly doc: QuotaDoc | null; readonly round: string }> {
  if (quota || kind === 'body') return { doc: quota, round: '' };
  return { doc: null, round: (await tx.get('districts', orgId))?.round ?? '' };
}

/** Returns the notice that holds for the next file, and the one of the current file. */
async function heldAndNext(
  db: ReadContext['db'],
  collective: CollectiveDoc,
): Promise<readonly [next: HeldNotice, file: HeldNotice]> {
  const file = await noticeOf(db, collective);
  if (!file.pinned) return [file, file];
  return [await nextNotice(db, collective), file];
}
