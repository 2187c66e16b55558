import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { DeedsSection, DeedsText } from '@core/domain/dossier';
import { DEEDS_SECTIONS, joinDeeds } from '@core/domain/dossier';
import { wordCount } from '@core/domain/word-count';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { DEEDS_SECTION_LABELS, DEEDS_MESSAGES as MESSAGES, FORM_MESSAGES } from '@/messages/dossier';
import { DeedsFacts } from './deeds-facts';
import { DeedsVersions } from './deeds-versions';

const PART_MAX = 2000;

interface DeedsEditorProps {
  readonly collectiveId: string;
  readonly opened: OutputOf<'deedsText.open'>;
  readonly onReload: () => Promise<void>;
}

/** Four chapters to write in, facts of the record to pick from, characters counted as Word counts them. */
export function DeedsEditor({ collectiveId, opened, onReload }: DeedsEditorProps) {
  const draft = useDraft<DeedsText>(`deeds.${collectiveId}`, opened.text);
  const { send, busy, refusal } = useSend('deedsText.save');
  const [picking, pick] = useState<DeedsSection | null>(null);
  const text = draft.value;
  const count = wordCount(joinDeeds(text));
  const fits = count >= opened.from && count <= opened.to;
  const write = (section: DeedsSection, words: string): void => draft.change({ ...text, [section]: words });
  const save = async (): Promise<void> => {
    const result = await send({ collectiveId, baseVersion: opened.version, text });
    if (result?.ok) {
      draft.settle();
      toast(MESSAGES.saved);
    }
    // After somebody else was first as well: what is typed stays.
    if (result?.ok || result?.code === 'stale-version') await onReload();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="check" busy={busy} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
      over={
        picking ? (
          <DeedsFacts
            collectiveId={collectiveId}
            section={picking}
            text={text[picking]}
            onAdd={(sentence) =>
              write(picking, text[picking] === '' ? sentence : `${text[picking]}${sentence}`)
            }
            onClose={() => pick(null)}
          />
        ) : null
      }
    >
      <PageHead over={opened.name} title={MESSAGES.title} note={MESSAGES.note} />
      <StatusNote tone={fits ? 'good' : 'info'}>{MESSAGES.count(count, opened.from, opened.to)}</StatusNote>
      {refusal?.code === 'stale-version' ? (
        <StatusNote tone="amber">{FORM_MESSAGES.stale}</StatusNote>
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {draft.restored ? <StatusNote>{FORM_MESSAGES.restored}</StatusNote> : null}
      {DEEDS_SECTIONS.map((section) => (
        <Card key={section}>
          <Field
            label={DEEDS_SECTION_LABELS[section]}
            value={text[section]}
            lines="many"
            max={PART_MAX}
            help={MESSAGES.part(wordCount(text[section]))}
            onChange={(words) => write(section, words)}
          />
          <Button
            tone="plain"
            small
            icon="list"
            label={MESSAGES.factsTitle(DEEDS_SECTION_LABELS[section])}
            onPress={() => pick(section)}
          >
            {MESSAGES.facts}
          </Button>
        </Card>
      ))}
      <DeedsVersions collectiveId={collectiveId} versions={opened.versions} onRestore={draft.change} />
    </Screen>
  );
}
