import { useState } from 'react';
import type { NoticeEditor, PaperForm } from '@core/contract/notice';
import type { AssessedItem, FieldDemand, FieldDemands, TitleTerms } from '@core/domain/notice/demand';
import type { NoticeContent } from '@core/domain/notice/notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { Paragraph } from '@/ui/paragraph';
import { Section } from '@/ui/section';
import { SwitchRow } from '@/ui/switch-row';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';
import { ParameterFields } from './rule-editor';

type More = NonNullable<NoticeEditor['more']>;

interface MoreFieldsProps {
  readonly content: NoticeContent;
  readonly more: More;
  readonly onChange: (content: NoticeContent) => void;
}

/** What a notice says besides its rules: the title, the fields of each paper, the items of the self-assessment. */
export function MoreFields({ content, more, onChange }: MoreFieldsProps) {
  const [open, setOpen] = useState('');
  const part = (key: string) => ({ open: open === key, onToggle: () => setOpen(open === key ? '' : key) });
  const { fields, sheet, titles, ...rest } = content;
  /** Sets a part, or leaves it out where it is as usual. */
  const set = (next: Pick<NoticeContent, 'fields' | 'sheet' | 'titles'>): void =>
    onChange({ ...rest, ...next });
  const held = {
    ...(fields ? { fields } : {}),
    ...(sheet ? { sheet } : {}),
    ...(titles ? { titles } : {}),
  };
  const setTitles = (next: TitleTerms | undefined): void => {
    const { titles: _old, ...others } = held;
    set(next ? { ...others, titles: next } : others);
  };
  const setSheet = (next: readonly AssessedItem[] | undefined): void => {
    const { sheet: _old, ...others } = held;
    set(next ? { ...others, sheet: next } : others);
  };
  const setDemand = ({ paper, fields: known }: PaperForm, key: string, demand: FieldDemand): void => {
    const { [key]: _old, ...others } = fields?.[paper] ?? {};
    const isUsual = known.some((field) => field.key === key && field.usual === demand);
    const now = isUsual ? others : { ...others, [key]: demand };
    const { [paper]: _paper, ...papers } = fields ?? {};
    const next: FieldDemands = Object.keys(now).length === 0 ? papers : { ...papers, [paper]: now };
    const { fields: _fields, ...left } = held;
    set(Object.keys(next).length === 0 ? left : { ...left, fields: next });
  };
  const hasRule = ({ rule }: PaperForm['fields'][number]): boolean =>
    rule === undefined || content.rules.some(({ id }) => id === rule);
  const asked = content.rules.flatMap((rule) => (rule.id === 'E16' ? rule.figures.documents : []));
  return (
    <Section title={MESSAGES.more}>
      <Collapse title={MESSAGES.titles} {...(titles ? {} : { note: MESSAGES.usual })} {...part('titles')}>
        <SwitchRow
          label={MESSAGES.titlesAsk}
          on={titles !== undefined}
          onChange={(on) => setTitles(on ? more.titles.start : undefined)}
        />
        {titles ? (
          <ParameterFields
            parameters={more.titles.parameters}
            values={titles as never}
            onChange={(values) => setTitles(values as never)}
          />
        ) : null}
      </Collapse>
      {more.papers
        .filter(({ paper }) => asked.includes(paper))
        .map((form) => {
          const stated = fields?.[form.paper] ?? {};
          const count = Object.keys(stated).length;
          return (
            <Collapse
              key={form.paper}
              title={form.title}
              note={count === 0 ? MESSAGES.usual : MESSAGES.differ(count)}
              {...part(form.paper)}
            >
              {form.fields.filter(hasRule).map(({ key, label, usual }) => (
                <SelectField
                  key={key}
                  label={label}
                  value={stated[key] ?? usual}
                  options={more.demands}
                  onChange={(demand) => setDemand(form, key, demand)}
                />
              ))}
            </Collapse>
          );
        })}
      {asked.includes('selfAssessment') ? (
        <Collapse title={MESSAGES.sheet} note={sheet ? countOf(sheet) : MESSAGES.usual} {...part('sheet')}>
          <SwitchRow
            label={MESSAGES.sheetAsk}
            on={sheet !== undefined}
            onChange={(on) => setSheet(on ? more.sheet : undefined)}
          />
          {sheet ? <SheetFields items={sheet} onChange={setSheet} /> : null}
        </Collapse>
      ) : null}
    </Section>
  );
}

const countOf = (items: readonly AssessedItem[]): string =>
  MESSAGES.itemCount(
    items.length,
    items.reduce((sum, { weight }) => sum + weight, 0),
  );

interface SheetFieldsProps {
  readonly items: readonly AssessedItem[];
  readonly onChange: (items: readonly AssessedItem[]) => void;
}

/** Edits the items of the self-assessment one by one. */
function SheetFields({ items, onChange }: SheetFieldsProps) {
  const set = (at: number, part: Partial<AssessedItem>): void =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const add = (): void => {
    const used = items.map(({ id }) => id);
    const free = [...items, null].map((_item, at) => `i${at + 1}`).find((id) => !used.includes(id));
    const group = items[items.length - 1]?.group ?? '';
    onChange([
      ...items,
      { ...{ id: free ?? '', group, title: '', weight: 5, least: 0 }, proof: ['evidence'] },
    ]);
  };
  return (
    <>
      <Paragraph size="note" tone="soft">
        {MESSAGES.sheetHelp}
      </Paragraph>
      {items.map((item, at) => (
        <Card key={item.id}>
          <Field
            label={MESSAGES.group}
            max={12}
            value={item.group}
            onChange={(group) => set(at, { group })}
          />
          <Field
            label={MESSAGES.item}
            max={120}
            value={item.title}
            onChange={(title) => set(at, { title })}
          />
          <Field
            label={MESSAGES.weight}
            kind="number"
            value={String(item.weight)}
            onChange={(text) => set(at, { weight: Number(text.replace(/\D/g, '').slice(0, 3)) })}
          />
          <Button tone="plain" small onPress={() => onChange(items.filter((_item, index) => index !== at))}>
            {MESSAGES.removeItem(at + 1)}
          </Button>
        </Card>
      ))}
      <Button tone="quiet" onPress={add}>
        {MESSAGES.addItem}
      </Button>
    </>
  );
}
