import { useEffect, useState } from 'react';
import type { NoticeCheck, NoticeEditor as View } from '@core/contract/notice';
import type { Refusal, Result } from '@core/contract/result';
import type { Rule } from '@core/domain/eligibility/rule';
import type { NoticeContent } from '@core/domain/notice/notice';
import { NOTICE_FILE_BYTES_MAX, noticeFile } from '@core/domain/notice/notice';
import { useDraft } from '@/api/use-draft';
import { saveText } from '@/platform/document';
import { pickText } from '@/platform/file-pick';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConflictNote } from '@/ui/conflict-note';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { useStableCallback } from '@/ui/use-stable-callback';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';
import { EffectSection } from './effect-section';
import { MoreFields } from './more-fields';
import { NoticeFields } from './notice-fields';
import { RuleEditor } from './rule-editor';

/** How long nothing is typed before the server looks at it. */
const CHECK_AFTER_MS = 800;

interface NoticeEditorProps {
  readonly ownerId: string;
  /** The office whose collectives follow it; undefined for a collective's own. */
  readonly orgId?: string;
  readonly view: View;
  readonly busy: boolean;
  readonly save: (draft: {
    n: number;
    baseVersion: number;
    content: NoticeContent;
  }) => Promise<Result<{ version: number }> | undefined>;
  readonly publish: (draft: { n: number; baseVersion: number }) => Promise<Result<unknown> | undefined>;
  readonly check: (text: string) => Promise<Result<NoticeCheck>>;
  readonly onChanged: () => Promise<void>;
}

/** Writes a notice: from an example, a file or the version before to a draft, and to the version that holds. */
export function NoticeEditor(props: NoticeEditorProps) {
  const { ownerId, orgId, view, busy, onChanged } = props;
  const { n, version, published, name } = view;
  const draft = useDraft<NoticeContent | null>(
    `notice.${ownerId}.${n}`,
    view.draft ?? published?.content ?? null,
    version,
  );
  const content = draft.value;
  const [checked, setChecked] = useState<NoticeCheck>();
  const [fault, setFault] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const typed = content && JSON.stringify(content);
  const check = useStableCallback(async (text: string): Promise<NoticeCheck | undefined> => {
    const result = await props.check(text);
    if (!result.ok) return undefined;
    setChecked(result.value);
    return result.value;
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => void check(typed), CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, check]);
  /** Saves the draft and returns its version. */
  const store = async (): Promise<number | null> => {
    if (!content) return null;
    const result = await props.save({ n, baseVersion: draft.baseVersion ?? version, content });
    setRefusal(result && !result.ok ? result : undefined);
    if (result?.ok) {
      draft.discard();
      return result.value.version;
    }
    if (result?.code === 'stale-version') draft.rebase((result.current as { version: number }).version);
    return null;
  };
  const save = async (): Promise<void> => {
    if ((await store()) === null) return;
    toast(MESSAGES.saved);
    await onChanged();
  };
  const publish = async (): Promise<void> => {
    const { publishText: text, publish: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.publishAsk(n), text, yes, no }))) return;
    const saved = await store();
    if (saved === null) return;
    const result = await props.publish({ n, baseVersion: saved });
    setRefusal(result && !result.ok ? result : undefined);
    if (result?.ok) toast(MESSAGES.published);
    await onChanged();
  };
  const replace = async (next: NoticeContent): Promise<void> => {
    const { againAsk: title, againText: text, yes, no } = MESSAGES;
    if (!content || (await ask({ title, text, yes, no })))
      draft.change({ ...next, place: next.place || name });
  };
  const importFile = async (): Promise<void> => {
    const picked = await pickText({ extensions: ['json'], maxBytes: NOTICE_FILE_BYTES_MAX });
    setFault(picked.kind === 'too-large' ? MESSAGES.tooLarge : '');
    if (picked.kind !== 'text') return;
    const read = await check(picked.text);
    if (read?.content) await replace(read.content);
  };
  const setRule = (form: View['rules'][number], part: Partial<Rule> | null): void => {
    if (!content) return;
    const rules = view.rules.flatMap(({ rule: id, start }) => {
      const held = content.rules.find((rule) => rule.id === id);
      if (id !== form.rule) return held ? [held] : [];
      return part ? [{ ...(held ?? start), ...part } as Rule] : [];
    });
    draft.change({ ...content, rules });
  };
  const faults = fault === '' ? (checked?.faults ?? []) : [fault];
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        content ? (
          <Button icon="check" busy={busy} onPress={() => void save()}>
            {MESSAGES.save}
          </Button>
        ) : null
      }
    >
      <PageHead over={name} title={MESSAGES.head} note={MESSAGES.note} />
      {view.above === '' ? null : <StatusNote tone="amber">{MESSAGES.above(view.above)}</StatusNote>}
      {published ? (
        <StatusNote>{MESSAGES.holds(published.version, published.at, published.by)}</StatusNote>
      ) : null}
      {faults.length > 0 ? (
        <StatusNote tone="danger" alert title={MESSAGES.faults}>
          {faults.join('\n')}
        </StatusNote>
      ) : null}
      {refusal?.code === 'stale-version' ? (
        <ConflictNote refusal={refusal} />
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {content ? (
        <>
          <NoticeFields content={content} onChange={draft.change} view={view} />
          <Section title={MESSAGES.rules}>
            {view.rules.map((form) => (
              <RuleEditor
                key={form.rule}
                form={form}
                forces={view.forces}
                rule={content.rules.find((rule) => rule.id === form.rule)}
                onChange={(part) => setRule(form, part)}
              />
            ))}
          </Section>
          {view.more ? <MoreFields content={content} more={view.more} onChange={draft.change} /> : null}
          {checked ? (
            <Section title={MESSAGES.changes}>
              <Card>
                {checked.changes.map((line) => (
                  <ListRow key={line.title + line.note} {...line} />
                ))}
                {checked.changes.length === 0 ? (
                  <Paragraph tone="soft">{MESSAGES.noChanges}</Paragraph>
                ) : null}
              </Card>
            </Section>
          ) : null}
          {orgId === undefined ? null : (
            <EffectSection
              orgId={orgId}
              effect={checked?.effect ?? null}
              onSurveyed={() => void check(JSON.stringify(content))}
            />
          )}
          {view.above === '' ? (
            <Button tone="quiet" busy={busy} disabled={faults.length > 0} onPress={() => void publish()}>
              {MESSAGES.publish}
            </Button>
          ) : null}
        </>
      ) : null}
      <Section title={content ? MESSAGES.again : MESSAGES.start} note={MESSAGES.startNote}>
        <Card>
          {view.examples.map((example) => (
            <ListRow
              key={example.title}
              title={example.title}
              onPress={() => void replace(example.content)}
            />
          ))}
        </Card>
        <Button tone="quiet" busy={busy} onPress={() => void importFile()}>
          {MESSAGES.import}
        </Button>
        {content ? (
          <Button
            tone="quiet"
            onPress={() => void saveText(MESSAGES.exportName(content.place), noticeFile(content))}
          >
            {MESSAGES.export}
          </Button>
        ) : null}
      </Section>
    </Screen>
  );
}
