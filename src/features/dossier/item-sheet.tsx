import type { FormView } from '@core/contract/dossier';
import type { EvidenceLink } from '@core/domain/dossier';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { AttachmentsRow } from '@/ui/attachments-row';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { FORM_MESSAGES as MESSAGES } from '@/messages/dossier';
import { LinkList } from './link-list';

interface ItemSheetProps {
  readonly collectiveId: string;
  readonly version: number;
  readonly item: FormView['items'][number];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

interface Own {
  readonly points: string;
  readonly text: string;
  readonly links: readonly EvidenceLink[];
}

/** Edits one self-assessment item: points, text and linked evidence. */
export function ItemSheet({ collectiveId, version, item, onClose, onDone }: ItemSheetProps) {
  const { answer, weight } = item;
  const draft = useDraft<Own>(`item.${collectiveId}.${item.id}`, {
    points: answer.points === null ? '' : String(answer.points),
    text: answer.text,
    links: answer.links,
  });
  const { points, text, links } = draft.value;
  const { state, refetch } = useQuery('dossier.offers', { collectiveId, kinds: [...item.proof] });
  const { mutate, busy, refusal } = useMutation('dossier.assess');
  const wrong = points !== '' && !(/^\d{1,3}$/.test(points) && Number(points) <= weight);
  const save = async (): Promise<void> => {
    const result = await mutate({
      ...{ collectiveId, baseVersion: version, itemId: item.id, text },
      points: points === '' ? null : Number(points),
      links: links.map(({ kind, id }) => ({ kind, id })),
    });
    if (!result?.ok) return result?.code === 'stale-version' ? onDone() : undefined;
    draft.discard();
    onClose();
    return onDone();
  };
  return (
    <Sheet
      title={item.title}
      onClose={onClose}
      foot={
        <Button
          icon="check"
          busy={busy}
          missing={wrong ? MESSAGES.pointsError(weight) : ''}
          onPress={() => void save()}
        >
          {MESSAGES.saveItem}
        </Button>
      }
    >
      <Stack gap="normal">
        <Field
          label={MESSAGES.points(weight)}
          value={points}
          kind="number"
          error={wrong ? MESSAGES.pointsError(weight) : undefined}
          onChange={(next) => draft.change({ points: next, text, links })}
        />
        <Field
          label={MESSAGES.text}
          value={text}
          max={300}
          lines="many"
          onChange={(next) => draft.change({ points, text: next, links })}
        />
        <Section title={MESSAGES.links} note={MESSAGES.linksNote}>
          <AsyncView state={state} shape="rows" count={2} onRetry={() => void refetch()}>
            {({ offers }) => (
              <LinkList
                offers={offers}
                links={links}
                onChange={(next) => draft.change({ points, text, links: next })}
              />
            )}
          </AsyncView>
        </Section>
        <AttachmentsRow {...{ collectiveId, kind: 'item', id: item.id }} />
        <RefusalNote refusal={refusal} />
      </Stack>
    </Sheet>
  );
}
