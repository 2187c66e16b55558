import { useState, type ReactNode } from 'react';
import type { TitleDifference as Difference, TitlePreview } from '@core/contract/title';
import type { TitleLevel, TitleScope } from '@core/domain/title';
import { TITLE_LEVEL_LABELS, TITLE_SCOPE_LABELS, formatRank } from '@core/labels/title';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { SkippedRows } from '@/ui/skipped-rows';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { usePage } from '@/ui/use-page';
import {
  TITLE_IMPORT_MESSAGES as MESSAGES,
  TITLE_LIST_LABELS,
  TITLE_NOTICE_LABELS,
  TITLE_SKIP_LABELS,
  formatSession,
} from '@/messages/district';
import { TitleEntryForm, type TitleValues } from './title-entry-form';
import {
  changedTitles,
  isLeftOut,
  keyOf,
  openTitles,
  readableTitles,
  sameTitle,
  titleLineOf,
  titlesToWrite,
  updatesToWrite,
  type OpenRow,
  type PreviewTitle,
  type TitleDecisions,
  type TitleEntry,
} from './title-import-plan';

/** Maximum number of rows per request. */
const AT_ONCE = 300;

interface TitlePreviewScreenProps {
  readonly districtId: string;
  readonly preview: TitlePreview;
  readonly decisions: TitleDecisions;
  readonly onDecide: (decisions: TitleDecisions) => void;
  /** True when the preview was restored after the page was left. */
  readonly restored: boolean;
  /** Chooses the tables and columns that are read. */
  readonly columns: ReactNode;
  readonly onAgain: () => void;
  readonly onWritten: () => void;
}

const placeOf = ({ row, sheet }: TitleEntry): string => MESSAGES.place(row, sheet);

const valuesOf = ({ cells, rank }: OpenRow): TitleValues => ({
  ...{ name: cells.name ?? '', unit: cells.unit ?? '', bodyName: cells.bodyName ?? '' },
  level: rank?.level ?? 'district',
  scope: rank?.scope ?? null,
  year: /^(?:19|20)\d{2}$/.test(cells.year ?? '') ? (cells.year ?? '') : '',
});

const formatDifference = ({ field, from, to }: Difference): string => {
  const show = (value: string): string => {
    if (field === 'level' && value in TITLE_SCOPE_LABELS) return TITLE_SCOPE_LABELS[value as TitleScope];
    if (field === 'level') return TITLE_LEVEL_LABELS[value as TitleLevel];
    if (field === 'session' && value) return formatSession(Number(value));
    return value;
  };
  return MESSAGES.changed(MESSAGES.fields[field], show(from), show(to));
};

/** Formats what a list changes about a known title. */
const formatDifferences = ({ match }: PreviewTitle): string =>
  (match?.changes ?? []).map(formatDifference).join('；');

/** What is known of a rejected row beside its form. */
const understoodOf = ({ rank }: OpenRow): Partial<PreviewTitle> => ({
  ...(rank?.star === undefined ? {} : { star: rank.star }),
  ...(rank?.session === undefined ? {} : { session: rank.session }),
});

/** Shows the parsed rows before anything is written; each can be corrected, left out or taken after all. */
export function TitlePreviewScreen({
  districtId,
  preview,
  decisions,
  onDecide,
  restored,
  columns,
  onAgain,
  onWritten,
}: TitlePreviewScreenProps) {
  const { mutate, busy, refusal } = useMutation('title.import');
  const decide = (next: (now: TitleDecisions) => TitleDecisions): void => onDecide(next(decisions));
  const [mending, setMending] = useState<number>();
  const lines = readableTitles(preview, decisions);
  const fresh = lines.filter((line) => !line.known);
  const chosen = titlesToWrite(preview, decisions);
  const open = openTitles(preview, decisions);
  const skipped = (preview.skippedRows ?? []).filter((row) => !decisions.taken.includes(keyOf(row)));
  const { shown, pager } = usePage(fresh);
  const { shown: changedShown, pager: changedPager } = usePage(changedTitles(preview));
  const { shown: openShown, pager: openPager } = usePage(open);
  const rejected = new Set((preview.rejected ?? []).map(keyOf));
  const ofTable = preview.problems.filter((problem) => !rejected.has(keyOf(problem)));
  const changed = changedTitles(preview);
  const updates = updatesToWrite(preview, decisions, MESSAGES.byList);
  const known = lines.length - fresh.length - changed.length;
  const nothing = chosen.length + updates.length === 0;
  const strange = chosen.filter((line) => !line.bodyKnown).length;
  const facts = [
    open.length > 0 ? MESSAGES.open(open.length) : '',
    known > 0 ? MESSAGES.known(known) : '',
    strange > 0 ? MESSAGES.unknownBody(strange) : '',
  ].filter((text) => text !== '');

  const turn = (key: number): void =>
    decide((now) => ({
      ...now,
      turned: now.turned.includes(key) ? now.turned.filter((one) => one !== key) : [...now.turned, key],
    }));
  const save = (entry: TitleEntry, before: Partial<PreviewTitle>, values: TitleValues): string => {
    const { scope, ...cells } = values;
    const value = {
      ...cells,
      name: values.name.trim(),
      unit: values.unit.trim(),
      bodyName: values.bodyName.trim(),
    };
    if (value.name === '') return MESSAGES.nameFirst;
    if (!/^$|^(?:19|20)\d{2}$/.test(value.year)) return MESSAGES.yearFirst;
    const other = sameTitle(entry, value, lines);
    if (other) return MESSAGES.twice(other.row);
    const { row, at, sheet } = entry;
    const { scope: _scope, ...rest } = before;
    const line: PreviewTitle = {
      ...{ bodyKnown: true, ...rest },
      ...(scope ? { scope } : {}),
      ...{ ...value, row, known: false },
      ...(at === undefined ? {} : { at }),
      ...(sheet === undefined ? {} : { sheet }),
    };
    decide((now) => ({ ...now, mended: { ...now.mended, [keyOf(entry)]: line } }));
    setMending(undefined);
    return '';
  };
  const problemOf = (row: OpenRow): string => {
    const found = preview.problems.find((problem) => keyOf(problem) === keyOf(row));
    return found ? MESSAGES.problem(TITLE_LIST_LABELS[found.code], found.seen, found.otherRow) : '';
  };
  const write = async (): Promise<void> => {
    const { openAskText: text, openYes: yes, openNo: no } = MESSAGES;
    if (open.length > 0 && !(await ask({ title: MESSAGES.openAsk(open.length), text, yes, no }))) return;
    let [added, proposed] = [0, 0];
    for (let start = 0; start < Math.max(chosen.length, updates.length); start += AT_ONCE) {
      const part = chosen.slice(start, start + AT_ONCE).map(titleLineOf);
      const changes = updates.slice(start, start + AT_ONCE);
      const result = await mutate({ districtId, lines: part, updates: changes });
      if (!result?.ok) return;
      added += result.value.added;
      proposed += result.value.proposed;
    }
    toast(proposed > 0 ? MESSAGES.proposed(proposed) : MESSAGES.done(added, updates.length));
    onWritten();
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} missing={nothing ? MESSAGES.nothingNote : ''} onPress={() => void write()}>
          {nothing ? MESSAGES.nothing : MESSAGES.write(chosen.length, updates.length)}
        </Button>
      }
    >
      <PageHead
        over={MESSAGES.title}
        title={MESSAGES.found(lines.length)}
        note={facts.join('；')}
        aside={
          <Button tone="quiet" small onPress={onAgain}>
            {MESSAGES.again}
          </Button>
        }
      />
      {preview.count ? <Paragraph tone="soft">{MESSAGES.sum(preview.count)}</Paragraph> : null}
      {restored ? <StatusNote>{MESSAGES.restored}</StatusNote> : null}
      <RefusalNote refusal={refusal} />
      {ofTable.map(({ code, row, seen }) => (
        <StatusNote key={`${code}.${row}`} tone="amber">
          {MESSAGES.problem(TITLE_LIST_LABELS[code], seen)}
        </StatusNote>
      ))}
      {open.length > 0 ? (
        <Section title={MESSAGES.problems}>
          {openShown.map((row) => (
            <TitleEntryForm
              key={keyOf(row)}
              place={placeOf(row)}
              problem={problemOf(row)}
              values={valuesOf(row)}
              onSave={(values) => save(row, understoodOf(row), values)}
              leaveLabel={MESSAGES.leaveOut}
              onLeave={() => turn(keyOf(row))}
            />
          ))}
          <Pager {...openPager} />
        </Section>
      ) : null}
      {changed.length > 0 ? (
        <Section title={MESSAGES.updates}>
          <Card>
            {changedShown.map((line) => {
              const out = isLeftOut(line, decisions);
              const act = out ? MESSAGES.update : MESSAGES.keep;
              return (
                <ListRow
                  key={keyOf(line)}
                  title={line.match?.name ?? line.name}
                  note={formatDifferences(line)}
                  trailing={
                    <Button
                      tone={out ? 'quiet' : 'plain'}
                      small
                      label={`${act}，${placeOf(line)}，${line.name}`}
                      onPress={() => turn(keyOf(line))}
                    >
                      {act}
                    </Button>
                  }
                />
              );
            })}
          </Card>
          <Pager {...changedPager} />
        </Section>
      ) : null}
      {fresh.length > 0 ? (
        <Section title={MESSAGES.lines}>
          <Card>
            {shown.map((line) => {
              const key = keyOf(line);
              if (key === mending)
                return (
                  <TitleEntryForm
                    key={key}
                    place={placeOf(line)}
                    problem=""
                    values={line}
                    onSave={(values) => save(line, line, values)}
                    leaveLabel={MESSAGES.close}
                    onLeave={() => setMending(undefined)}
                  />
                );
              const out = isLeftOut(line, decisions);
              const act = out ? MESSAGES.takeBack : MESSAGES.drop;
              const tags = [
                key in decisions.mended ? MESSAGES.correctedTag : '',
                line.hidden ? MESSAGES.hidden : '',
              ];
              return (
                <ListRow
                  key={key}
                  title={line.name}
                  note={[
                    ...tags.filter(Boolean),
                    MESSAGES.lineNote(placeOf(line), titleLineOf(line), formatRank(line)),
                  ].join(' · ')}
                  trailing={
                    <Row gap="tight">
                      <Button
                        tone="plain"
                        small
                        label={`${MESSAGES.mend}，${placeOf(line)}，${line.name}`}
                        onPress={() => setMending(key)}
                      >
                        {MESSAGES.mend}
                      </Button>
                      <Button
                        tone={out ? 'quiet' : 'plain'}
                        small
                        label={`${act}，${placeOf(line)}，${line.name}`}
                        onPress={() => turn(key)}
                      >
                        {act}
                      </Button>
                    </Row>
                  }
                />
              );
            })}
          </Card>
          <Pager {...pager} />
        </Section>
      ) : null}
      <SkippedRows
        title={MESSAGES.skippedTitle(skipped.length)}
        note={MESSAGES.skippedNote}
        rows={skipped.map((row) => ({
          key: keyOf(row),
          place: placeOf(row),
          why: `${row.seen}：${TITLE_SKIP_LABELS[row.code]}`,
        }))}
        takeLabel={MESSAGES.takeSkipped}
        onTake={(key) => decide((now) => ({ ...now, taken: [...now.taken, key] }))}
      />
      {columns}
      {preview.notices && preview.notices.length > 0 ? (
        <StatusNote title={MESSAGES.notices}>
          {preview.notices
            .map(({ code, seen, sheet }) =>
              [code === 'sheetIgnored' ? '' : sheet, TITLE_NOTICE_LABELS[code](seen)]
                .filter(Boolean)
                .join(' '),
            )
            .join('\n')}
        </StatusNote>
      ) : null}
    </Screen>
  );
}
