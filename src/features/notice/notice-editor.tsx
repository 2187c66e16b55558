import { useState } from 'react';
import type { NoticeEditor as View } from '@core/contract/notice';
import type { Refusal, Result } from '@core/contract/result';
import { AGE_READINGS } from '@core/domain/age';
import type { NextStep, Rule, RuleId } from '@core/domain/eligibility/rule';
import { NEXT_STEPS, RULE_IDS } from '@core/domain/eligibility/rule';
import type { NoticeContent } from '@core/domain/notice/notice';
import { NOTICE_FILE_BYTES_MAX, deadlineOf, noticeFile, readNoticeFile } from '@core/domain/notice/notice';
import { useDraft } from '@/api/use-draft';
import { saveText } from '@/platform/document';
import { pickText } from '@/platform/file-pick';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Collapse } from '@/ui/collapse';
import { ConflictNote } from '@/ui/conflict-note';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { DateField, SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { NOTICE_MESSAGES as MESSAGES, formatFaults } from '@/messages/notice';
import { READING_LABELS } from '@/messages/rules';
import { ChangeList } from './change-list';
import { RuleEditor } from './rule-editor';

interface NoticeEditorProps {
  readonly ownerId: string;
  readonly view: View;
  readonly busy: boolean;
  readonly save: (
    n: number,
    baseVersion: number,
    content: NoticeContent,
  ) => Promise<Result<unknown> | undefined>;
  readonly publish: (n: number, baseVersion: number) => Promise<Result<unknown> | undefined>;
  readonly onChanged: () => Promise<void>;
}

/** Writes a notice: from an example, a file or the version before to a draft, and to the version that holds. */
export function NoticeEditor({ ownerId, view, busy, save, publish, onChanged }: NoticeEditorProps) {
  const { n, version, published, round, name } = view;
  const draft = useDraft<NoticeContent | null>(
    `notice.${ownerId}.${n}`,
    view.draft ?? published?.content ?? null,
    version,
  );
  const content = draft.value;
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const show = (result: Result<unknown> | undefined, sent: unknown): boolean => {
    const refused = result && !result.ok ? result : undefined;
    setRefusal(refused);
    setFaults(refused?.code === 'bad-input' ? formatFaults(refused, sent) : []);
    if (refused?.code === 'stale-version') {
      const { current } = refused as { current?: { version?: number } };
      draft.rebase(current?.version ?? version);
    }
    return result?.ok === true;
  };
  const store = async (next: NoticeContent, word: string): Promise<boolean> => {
    if (!show(await save(n, draft.baseVersion ?? version, next), next)) return false;
    draft.discard(next);
    toast(word);
    await onChanged();
    return true;
  };
  const importFile = async (): Promise<void> => {
    const picked = await pickText({ extensions: ['json'], maxBytes: NOTICE_FILE_BYTES_MAX });
    if (picked.kind === 'too-large') return setFaults([MESSAGES.tooLarge]);
    if (picked.kind === 'none') return;
    const read = readNoticeFile(picked.text);
    if (read === undefined) return setFaults([MESSAGES.notOurs]);
    await store(read, MESSAGES.imported);
  };
  const start = async (example: NoticeContent): Promise<void> => {
    const { againAsk: title, againText: text, yes, no } = MESSAGES;
    if (content && !(await ask({ title, text, yes, no }))) return;
    draft.change({ ...example, place: example.place || name });
  };
  const release = async (): Promise<void> => {
    if (!content) return;
    const { publishText: text, publishYes: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.publishAsk(n), text, yes, no }))) return;
    const sent = await save(n, draft.baseVersion ?? version, content);
    if (!show(sent, content)) return;
    const { version: saved } = (sent as { value: { version: number } }).value;
    if (!show(await publish(n, saved), content)) return onChanged();
    draft.discard(content);
    toast(MESSAGES.published);
    await onChanged();
  };
  return (
    <Screen
      title={MESSAGES.title}
      wide
      bar={
        content ? (
          <Button icon="check" busy={busy} onPress={() => void store(content, MESSAGES.saved)}>
            {MESSAGES.save}
          </Button>
        ) : null
      }
    >
      <PageHead over={MESSAGES.over(name)} title={MESSAGES.head} note={MESSAGES.note} />
      {view.above === '' ? null : <StatusNote tone="amber">{MESSAGES.above(view.above)}</StatusNote>}
      {published ? (
        <StatusNote>{MESSAGES.holds(published.version, published.at, published.by)}</StatusNote>
      ) : null}
      {faults.length > 0 ? (
        <StatusNote tone="danger" alert title={MESSAGES.faults}>
          {faults.join('\n')}
        </StatusNote>
      ) : refusal?.code === 'stale-version' ? (
        <ConflictNote refusal={refusal} />
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {content ? (
        <>
          <Content content={content} onChange={draft.change} view={view} />
          <Section title={MESSAGES.changes} {...(published ? {} : { note: MESSAGES.firstTime })}>
            <ChangeList
              before={published?.content ?? view.examples[0]?.content ?? content}
              after={content}
              round={round}
            />
            {view.above === '' ? (
              <Button tone="quiet" icon="share" busy={busy} onPress={() => void release()}>
                {MESSAGES.publish}
              </Button>
            ) : null}
          </Section>
        </>
      ) : null}
      <Section title={content ? MESSAGES.again : MESSAGES.start} note={MESSAGES.startNote}>
        <Card>
          {view.examples.map((example) => (
            <ListRow key={example.title} title={example.title} onPress={() => void start(example.content)} />
          ))}
        </Card>
        <Stack>
          <Button tone="quiet" busy={busy} onPress={() => void importFile()}>
            {MESSAGES.import}
          </Button>
          {content ? (
            <Button
              tone="quiet"
              onPress={() => void saveText(MESSAGES.fileName(content.place), noticeFile(content))}
            >
              {MESSAGES.export}
            </Button>
          ) : null}
        </Stack>
      </Section>
    </Screen>
  );
}

interface ContentProps {
  readonly content: NoticeContent;
  readonly onChange: (content: NoticeContent) => void;
  readonly view: View;
}

function Content({ content, onChange, view }: ContentProps) {
  const [stepsOpen, setStepsOpen] = useState(false);
  const set = (part: Partial<NoticeContent>): void => onChange({ ...content, ...part });
  const { roundYears: years, steps } = content;
  const { round } = view;
  const setRule = (id: RuleId, part: Partial<Rule> | null): void => {
    const ruleOf = (from: NoticeContent | undefined) => from?.rules.find((rule) => rule.id === id);
    const rule = ruleOf(content) ?? ruleOf(view.examples[0]?.content);
    const rules = RULE_IDS.flatMap((one) =>
      one === id
        ? part && rule
          ? [{ ...rule, ...part } as Rule]
          : []
        : content.rules.filter((held) => held.id === one),
    );
    set({ rules });
  };
  const setDeadline = (on: string): void => {
    const { deadline: _old, ...rest } = content;
    const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
    onChange(on === '' ? rest : { ...rest, deadline: { year: year - round, month, day } });
  };
  const yearsTo = (first: number) =>
    Array.from({ length: 1 - first }, (_, at) => String(first + at)).map((value) => ({
      value,
      label: String(round + Number(value)),
    }));
  const setStep = (step: NextStep, text: string): void => {
    const { [step]: _old, ...rest } = steps;
    set({ steps: text === '' ? rest : { ...rest, [step]: text } });
  };
  return (
    <>
      <Section title={MESSAGES.whole}>
        <Card>
          <Field label={MESSAGES.place} max={40} value={content.place} onChange={(place) => set({ place })} />
          <Field
            label={MESSAGES.titleField}
            max={80}
            help={MESSAGES.titleHelp}
            value={content.title}
            onChange={(title) => set({ title })}
          />
          <SelectField
            label={MESSAGES.first}
            value={String(years.first)}
            options={yearsTo(-5)}
            onChange={(first) =>
              set({ roundYears: { first: Number(first), last: Math.max(Number(first), years.last) } })
            }
          />
          <SelectField
            label={MESSAGES.last}
            value={String(years.last)}
            options={yearsTo(years.first)}
            help={MESSAGES.yearsHelp(round)}
            onChange={(last) => set({ roundYears: { ...years, last: Number(last) } })}
          />
          <Choice
            label={MESSAGES.reading}
            value={content.reading}
            options={AGE_READINGS.map((value) => ({ value, label: READING_LABELS[value] }))}
            onChange={(reading) => set({ reading })}
          />
          <DateField
            label={MESSAGES.deadline}
            fields="day"
            value={deadlineOf(content, round) ?? ''}
            from={`${round - 1}-01-01`}
            to={`${round + 1}-12-31`}
            onChange={setDeadline}
          />
          {content.deadline ? (
            <Button tone="plain" small onPress={() => setDeadline('')}>
              {MESSAGES.noDeadline}
            </Button>
          ) : null}
        </Card>
      </Section>
      <Section title={MESSAGES.rules} note={MESSAGES.rulesNote}>
        {RULE_IDS.map((id) => (
          <RuleEditor
            key={id}
            id={id}
            rule={content.rules.find((rule) => rule.id === id)}
            onChange={(part) => setRule(id, part)}
          />
        ))}
        <Collapse
          title={MESSAGES.steps}
          note={MESSAGES.stepsNote}
          open={stepsOpen}
          onToggle={() => setStepsOpen(!stepsOpen)}
        >
          {NEXT_STEPS.map((step) => (
            <Field
              key={step}
              label={view.steps[step]}
              max={120}
              value={steps[step] ?? ''}
              onChange={(text) => setStep(step, text)}
            />
          ))}
        </Collapse>
      </Section>
    </>
  );
}
