import type { NodeNoteView } from '@core/contract/node-note';
import {
  NODE_NOTE_MAX,
  NODE_NOTE_PARTS,
  NO_NODE_NOTE,
  noteTextOf,
  sentencesOf,
  type NodeNoteText,
} from '@core/domain/node-note';
import { NODE_NOTE_LABELS } from '@core/labels/node-note';
import { setCarriedWords } from '@/api/carried-words';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConflictNote } from '@/ui/conflict-note';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { NODE_NOTE_MESSAGES as MESSAGES } from '@/messages/node-note';

/** What the owner of a node notes for themselves; one sentence of it goes into the post of the month by a tap. */
export function NoteScreen() {
  const { nodeId = '' } = usePageParams();
  const { state, refetch, replace } = useQuery('nodeNote.open', { nodeId });
  if (state.kind === 'ready') return <NoteForm view={state.value} replace={replace} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

interface NoteFormProps {
  readonly view: NodeNoteView;
  readonly replace: (view: NodeNoteView) => void;
}

function NoteForm({ view, replace }: NoteFormProps) {
  const { nodeId, collectiveId } = view;
  const draft = useDraft<NodeNoteText>(`note.${nodeId}`, noteTextOf(view), view.version);
  const { mutate, busy, refusal } = useMutation('nodeNote.save');
  const text = { ...NO_NODE_NOTE, ...draft.value };
  const save = async (): Promise<void> => {
    const result = await mutate({ nodeId, baseVersion: draft.baseVersion ?? view.version, ...text });
    if (result?.ok) {
      draft.discard(noteTextOf(result.value));
      replace(result.value);
      toast(MESSAGES.saved);
    } else if (result?.code === 'stale-version') draft.rebase((result.current as NodeNoteView).version);
  };
  const carry = (sentence: string): void => {
    setCarriedWords(sentence);
    openPage('/packages/wall/pages/write/index', { collectiveId, nodeId });
  };
  const sentences = sentencesOf(text);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={view.title} title={MESSAGES.head} note={MESSAGES.note} />
      <ConflictNote<NodeNoteView>
        refusal={refusal}
        formatCurrent={(saved) => NODE_NOTE_PARTS.map((part) => saved[part]).join(' ')}
      />
      <Card>
        {NODE_NOTE_PARTS.map((part) => (
          <Field
            key={part}
            label={NODE_NOTE_LABELS[part]}
            lines="many"
            max={NODE_NOTE_MAX}
            value={text[part]}
            placeholder={MESSAGES.placeholder[part]}
            onChange={(typed) => draft.change({ ...text, [part]: typed })}
          />
        ))}
      </Card>
      {sentences.length > 0 ? (
        <Section title={MESSAGES.carry} note={MESSAGES.carryNote}>
          <Card>
            {sentences.map((sentence, index) => (
              <ListRow key={`${index}${sentence}`} title={sentence} onPress={() => carry(sentence)} />
            ))}
          </Card>
        </Section>
      ) : null}
    </Screen>
  );
}
