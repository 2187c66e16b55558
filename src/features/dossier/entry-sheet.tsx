import type { EvidenceEntry, EvidenceLink } from '@core/domain/dossier';
import type { EvidenceKind } from '@core/domain/eligibility/record';
import { EVIDENCE_KIND_LABELS } from '@core/labels/dossier';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { AttachmentsRow } from '@/ui/attachments-row';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { ATTACHMENT_MESSAGES } from '@/messages/attachment';
import { EVIDENCE_MESSAGES as MESSAGES, FORM_MESSAGES } from '@/messages/dossier';
import { formatMissing } from '@/messages/ui';
import { LinkList } from './link-list';

interface EntrySheetProps {
  readonly collectiveId: string;
  readonly version: number;
  readonly kind: EvidenceKind;
  readonly entry: EvidenceEntry | null;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

interface Own {
  readonly title: string;
  readonly on: string;
  readonly text: string;
  readonly links: readonly EvidenceLink[];
}

const BLANK: Own = { title: '', on: '', text: '', links: [] };
const KINDS = ['issue', 'contest', 'showcase', 'innovation', 'session'] as const;

/** Edits one evidence entry: title, date, text and linked records. */
export function EntrySheet({ collectiveId, version, kind, entry, onClose, onDone }: EntrySheetProps) {
  const draft = useDraft<Own>(
    `evidence.${collectiveId}.${entry?.id ?? kind}`,
    entry ? { title: entry.title, on: entry.on, text: entry.text, links: entry.links } : BLANK,
  );
  const own = draft.value;
  const { state, refetch } = useQuery('dossier.offers', { collectiveId, kinds: [...KINDS] });
  const { mutate, busy, refusal } = useMutation('dossier.prove');
  const withdrawal = useMutation('dossier.withdraw');
  const finish = (): Promise<void> => {
    draft.discard();
    onClose();
    return onDone();
  };
  const save = async (): Promise<void> => {
    const links = own.links.map((link) => ({ kind: link.kind, id: link.id }));
    const result = await mutate({
      ...{ collectiveId, baseVersion: version, entryId: entry?.id ?? null, kind },
      ...{ title: own.title, on: own.on, text: own.text, links },
    });
    if (result?.ok) return finish();
    return result?.code === 'stale-version' ? onDone() : undefined;
  };
  const remove = async (entryId: string): Promise<void> => {
    const { removeYes: yes, removeNo: no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.remove, text: MESSAGES.removeAsk(own.title), yes, no }))) return;
    const result = await withdrawal.mutate({ collectiveId, baseVersion: version, entryId });
    if (result?.ok) await finish();
  };
  return (
    <Sheet
      title={entry ? entry.title : MESSAGES.add(EVIDENCE_KIND_LABELS[kind])}
      onClose={onClose}
      foot={
        <Button
          icon="check"
          busy={busy}
          missing={formatMissing({ [MESSAGES.name]: own.title.trim() === '', [MESSAGES.on]: own.on === '' })}
          onPress={() => void save()}
        >
          {MESSAGES.save}
        </Button>
      }
    >
      <Stack gap="normal">
        <Field
          label={MESSAGES.name}
          value={own.title}
          max={40}
          onChange={(title) => draft.change({ ...own, title })}
        />
        <DateField
          label={MESSAGES.on}
          value={own.on}
          fields="day"
          onChange={(on) => draft.change({ ...own, on })}
        />
        <Field
          label={MESSAGES.text}
          value={own.text}
          max={400}
          lines="many"
          onChange={(text) => draft.change({ ...own, text })}
        />
        <Section title={FORM_MESSAGES.links}>
          <AsyncView state={state} shape="rows" count={2} onRetry={() => void refetch()}>
            {({ offers }) => (
              <LinkList
                offers={offers}
                links={own.links}
                onChange={(links) => draft.change({ ...own, links })}
              />
            )}
          </AsyncView>
        </Section>
        {entry ? (
          <AttachmentsRow {...{ collectiveId, kind: 'evidence', id: entry.id }} />
        ) : (
          <Paragraph tone="soft">{ATTACHMENT_MESSAGES.saveFirst}</Paragraph>
        )}
        <RefusalNote refusal={refusal ?? withdrawal.refusal} />
        {entry ? (
          <Button tone="danger" small icon="bin" onPress={() => void remove(entry.id)}>
            {MESSAGES.remove}
          </Button>
        ) : null}
      </Stack>
    </Sheet>
  );
}
