import { useState } from 'react';
import type { FrozenPaper, FrozenView } from '@core/contract/dossier';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { HANDED_MESSAGES as MESSAGES } from '@/messages/dossier';
import { formatDate, formatInstant } from '@/messages/months';
import { DeedsPages } from './deeds-pages';

/** Everything that was handed in, one fold a paper; nothing of it can be changed. */
export function HandedFile({ file }: { readonly file: FrozenView }) {
  const [open, setOpen] = useState('');
  const [from, setFrom] = useState(0);
  const turn = (key: string): void => setOpen(open === key ? '' : key);
  const { deeds, index } = file;
  return (
    <>
      <PageHead
        over={MESSAGES.over(file.unit, file.label)}
        title={file.name}
        note={MESSAGES.note(file.n, formatInstant(file.at))}
      />
      <StatusNote>{MESSAGES.basis(formatDate(file.basis))}</StatusNote>
      {file.papers.map((paper, at) => {
        const key = `${paper.kind}.${at}`;
        const title = paper.about === '' ? paper.title : `${paper.title} · ${paper.about}`;
        return (
          <Fold key={key} title={title} open={open === key} onToggle={() => turn(key)}>
            <PaperFace paper={paper} />
          </Fold>
        );
      })}
      {deeds ? (
        <Fold title={MESSAGES.deeds(deeds.count)} open={open === 'deeds'} onToggle={() => turn('deeds')}>
          <DeedsPages text={deeds.text} />
        </Fold>
      ) : null}
      {index.length > 0 ? (
        <Fold title={MESSAGES.index(index.length)} open={open === 'index'} onToggle={() => turn('index')}>
          {index.slice(from, from + PAGE_SIZE).map((line, at) => (
            <ListRow
              key={from + at}
              title={`${line.kind}：${line.title}`}
              note={line.found ? line.item : `${line.item} · ${MESSAGES.gone}`}
            />
          ))}
          <Pager total={index.length} from={from} onTurn={setFrom} />
        </Fold>
      ) : null}
      <Paragraph size="note" tone="soft">
        {MESSAGES.hash(file.hash.slice(0, 16))}
      </Paragraph>
    </>
  );
}

function PaperFace({ paper }: { readonly paper: FrozenPaper }) {
  return (
    <Stack gap="normal">
      {paper.sections.map(({ title, rows }) => (
        <Card key={title} title={title}>
          <FactList facts={rows.map(({ label, value }) => ({ label, value, wide: true }))} />
        </Card>
      ))}
      {paper.lists.map(({ name, columns, rows }) => (
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
