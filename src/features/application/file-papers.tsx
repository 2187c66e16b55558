import { useState } from 'react';
import type { HandedDossier } from '@core/contract/application';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { FILE_MESSAGES as MESSAGES } from '@/messages/application';
import { formatDate } from '@/messages/months';
import { PAPER_KIND_LABELS } from '@/messages/paper-kind';

/** A paper names the first few of what it lacks; where there are more, it says how many. */
const LACKS_NAMED = 3;

/** The version that was handed in, paper by paper; only what is opened is drawn. */
export function FilePapers({ dossier }: { readonly dossier: HandedDossier | null }) {
  const [open, setOpen] = useState<string | null>(null);
  if (!dossier) return <StatusNote>{MESSAGES.noFile}</StatusNote>;
  const foldOf = (key: string, title: string, inside: () => React.ReactNode) => (
    <Fold key={key} title={title} open={open === key} onToggle={() => setOpen(open === key ? null : key)}>
      {open === key ? inside() : null}
    </Fold>
  );
  return (
    <Section title={MESSAGES.file} note={MESSAGES.basis(formatDate(dossier.basis))}>
      {dossier.lacks.some(({ what }) => what.length > 0) ? (
        <StatusNote tone="amber" title={MESSAGES.lacks}>
          {dossier.lacks
            .filter(({ what }) => what.length > 0)
            .map(({ paper, what }) =>
              MESSAGES.lack(PAPER_KIND_LABELS[paper], what.slice(0, LACKS_NAMED), what.length),
            )
            .join('\n')}
        </StatusNote>
      ) : null}
      {dossier.papers.map((paper, at) =>
        foldOf(`${paper.kind}.${at}`, [paper.title, paper.about].filter(Boolean).join(' · '), () => (
          <Stack>
            {paper.sections.map((part) => (
              <Stack key={part.title} gap="tight">
                <Paragraph strong>{part.title}</Paragraph>
                <FactList facts={part.rows.map((row) => ({ ...row, wide: row.value.length > 16 }))} />
              </Stack>
            ))}
            {paper.lists.map((list) => (
              <Stack key={list.name} gap="tight">
                <Paragraph strong>{list.name}</Paragraph>
                {list.rows.slice(0, 40).map((row, line) => (
                  <Paragraph key={line} size="note">
                    {row.filter((cell) => cell !== '').join(' · ')}
                  </Paragraph>
                ))}
              </Stack>
            ))}
          </Stack>
        )),
      )}
      {dossier.deeds
        ? foldOf('deeds', MESSAGES.deeds(dossier.deeds.count), () => <Paragraph>{deedsOf(dossier)}</Paragraph>)
        : null}
      {dossier.index.length > 0
        ? foldOf('index', MESSAGES.index, () => (
            <Stack gap="tight">
              {dossier.index.slice(0, 80).map((line, at) => (
                <Paragraph key={at} size="note" tone={line.found ? 'ink' : 'amber'}>
                  {[line.item, line.title, line.on, line.found ? '' : MESSAGES.lost]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Paragraph>
              ))}
            </Stack>
          ))
        : null}
    </Section>
  );
}

const deedsOf = ({ deeds }: HandedDossier): string =>
  Object.values(deeds?.text ?? {})
    .filter((part): part is string => typeof part === 'string')
    .join('\n');
