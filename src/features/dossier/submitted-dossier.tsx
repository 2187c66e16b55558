import { useState } from 'react';
import type { FrozenForm, FrozenView } from '@core/contract/dossier';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { FileRows } from '@/ui/file-rows';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { FILE_ROW_MESSAGES } from '@/messages/file-row';
import { SUBMITTED_MESSAGES as MESSAGES } from '@/messages/dossier';
import { formatDate, formatDaysIn, formatInstant } from '@/messages/months';
import { AchievementReportText } from './achievement-report-text';

/** Shows a submitted dossier read-only, one collapsible section per form. */
export function SubmittedDossier({ file }: { readonly file: FrozenView }) {
  const [open, setOpen] = useState('');
  const toggle = (key: string): void => setOpen(open === key ? '' : key);
  const { deeds, index, files = [] } = file;
  const { shown, pager } = usePage(index);
  return (
    <>
      <PageHead
        over={MESSAGES.over(file.unit, file.label)}
        title={file.name}
        note={MESSAGES.note(file.n, formatInstant(file.at))}
      />
      <StatusNote>{MESSAGES.basis(formatDate(file.basis))}</StatusNote>
      {file.papers.map((form, at) => {
        const key = `${form.kind}.${at}`;
        const title = form.about === '' ? form.title : `${form.title} · ${formatDaysIn(form.about)}`;
        return (
          <Collapse key={key} title={title} open={open === key} onToggle={() => toggle(key)}>
            <FormContent paper={form} />
          </Collapse>
        );
      })}
      {deeds ? (
        <Collapse
          title={MESSAGES.achievementReport(deeds.count)}
          open={open === 'deeds'}
          onToggle={() => toggle('deeds')}
        >
          <AchievementReportText text={deeds.text} />
        </Collapse>
      ) : null}
      {index.length > 0 ? (
        <Collapse
          title={MESSAGES.index(index.length)}
          open={open === 'index'}
          onToggle={() => toggle('index')}
        >
          {shown.map((line, at) => (
            <ListRow
              key={pager.from + at}
              title={`${line.kind}：${line.title}`}
              note={line.found ? line.item : `${line.item} · ${MESSAGES.gone}`}
            />
          ))}
          <Pager {...pager} />
        </Collapse>
      ) : null}
      {files.length > 0 ? (
        <Collapse
          title={FILE_ROW_MESSAGES.count(files.length)}
          open={open === 'files'}
          onToggle={() => toggle('files')}
        >
          <FileRows files={files.map((one) => ({ ...one, note: one.item }))} />
        </Collapse>
      ) : null}
      <Paragraph size="note" tone="soft">
        {MESSAGES.hash(file.hash.slice(0, 16))}
      </Paragraph>
    </>
  );
}

function FormContent({ paper: form }: { readonly paper: FrozenForm }) {
  return (
    <Stack gap="normal">
      {form.sections.map(({ title, rows }) => (
        <Card key={title} title={title}>
          <FactList facts={rows.map(({ label, value }) => ({ label, value, wide: true }))} />
        </Card>
      ))}
      {form.lists.map(({ name, columns, rows }) => (
        <Card key={name} title={name}>
          {rows.map((row, at) => (
            <ListRow
              key={at}
              title={row.slice(0, name === '项目' ? 3 : 2).join(' ')}
              note={row
                .map((cell, index) => (cell === '' ? '' : `${columns[index]}：${cell}`))
                .slice(name === '项目' ? 3 : 2)
                .filter((cell) => cell !== '')
                .join('；')}
            />
          ))}
        </Card>
      ))}
    </Stack>
  );
}
