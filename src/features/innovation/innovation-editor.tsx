import type { InnovationContent, InnovationForm } from '@core/contract/innovation';
import { BENEFIT_KINDS, INNOVATION_KINDS, missingFields, type InnovationText } from '@core/domain/innovation';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { usePictures } from '@/api/use-pictures';
import { useMutation } from '@/api/use-mutation';
import { goBack, replacePage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PictureField } from '@/ui/picture-field';
import { ConflictNote } from '@/ui/conflict-note';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import {
  BENEFIT_LABELS,
  INNOVATION_KIND_LABELS,
  INNOVATION_MESSAGES as MESSAGES,
  PART_LABELS,
} from '@/messages/innovation';
import { PICTURE_MESSAGES } from '@/messages/picture';
import { formatMissing } from '@/messages/ui';
import { AuthorTicks } from './author-ticks';

interface InnovationEditorProps {
  readonly collectiveId: string;
  readonly form: InnovationForm;
}

interface Content extends InnovationContent {
  /** Ids of uploaded pictures. */
  readonly pictures: readonly string[];
}

/** Maximum characters of each field, as in the contract. */
const MAX: Record<keyof InnovationText, number> = {
  title: 40,
  problem: 500,
  method: 800,
  effect: 500,
  benefit: 200,
  basis: 200,
};
const DESCRIPTION_FIELDS = ['title', 'problem', 'method', 'effect'] as const;
const BENEFIT_FIELDS = ['benefit', 'basis'] as const;

/** Edits an innovation: saved on the device while typing, on the server as a draft, submitted once complete. */
export function InnovationEditor({ collectiveId, form }: InnovationEditorProps) {
  const { innovationId, version, sentBack } = form;
  const draft = useDraft<Content>(
    `innovation.${collectiveId}.${innovationId ?? 'new'}`,
    { ...form.content, pictures: form.pictures.map((one) => one.pictureId) },
    version,
  );
  const { mutate, busy, refusal } = useMutation('innovation.save');
  const { value } = draft;
  const pictures = usePictures({
    collectiveId,
    use: 'innovation',
    published: form.pictures,
    ids: value.pictures,
    onChange: (ids) => draft.change({ ...value, pictures: ids }),
    onUnreadable: (problem) => toast(PICTURE_MESSAGES.problem[problem]),
  });
  const typed = Object.values(value.text).some((text) => text.trim() !== '');
  const blank = innovationId === null && !draft.restored && !typed;
  const missing = missingFields(trimmed(value.text));
  const save = async (submit: boolean): Promise<void> => {
    const { pictures: ids, ...fields } = value;
    const content = { ...fields, authorSeatIds: [...fields.authorSeatIds] };
    const result = await mutate({
      collectiveId,
      innovationId,
      baseVersion: draft.baseVersion ?? version,
      content,
      pictures: [...ids],
      submit,
    });
    if (!result) return;
    if (!result.ok) {
      if (result.code === 'stale-version') draft.rebase((result.current as { version: number }).version);
      return;
    }
    draft.discard();
    toast(submit ? MESSAGES.submitted : MESSAGES.saved);
    replacePage('/packages/ideas/pages/proposal/index', { innovationId: result.value.innovationId });
  };
  const discard = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.discard,
      text: MESSAGES.discardAsk,
      yes: MESSAGES.discardYes,
      no: MESSAGES.discardNo,
    });
    if (!sure) return;
    if (innovationId !== null) await call('innovation.discard', { innovationId });
    draft.discard();
    goBack();
  };
  const textField = (name: keyof InnovationText) => (
    <Field
      key={name}
      label={PART_LABELS[name].label}
      placeholder={PART_LABELS[name].ask}
      value={value.text[name]}
      max={MAX[name]}
      lines={name === 'title' ? 'one' : 'many'}
      onChange={(text) => draft.change({ ...value, text: { ...value.text, [name]: text } })}
    />
  );
  return (
    <Screen
      title={MESSAGES.writeTitle}
      bar={
        <Button
          icon="check"
          busy={busy || pictures.busy}
          missing={formatMissing(Object.fromEntries(missing.map((name) => [PART_LABELS[name].label, true])))}
          onPress={() => void save(true)}
        >
          {MESSAGES.submit}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.writeHead} />
      {sentBack ? (
        <StatusNote tone="amber" title={MESSAGES.sentBack(sentBack.name)}>
          {sentBack.reason}
        </StatusNote>
      ) : null}
      <ConflictNote refusal={refusal} />
      <Card>
        <Choice
          label={MESSAGES.kind}
          options={INNOVATION_KINDS.map((kind) => ({ value: kind, label: INNOVATION_KIND_LABELS[kind] }))}
          value={value.kind}
          onChange={(kind) => draft.change({ ...value, kind })}
        />
        {DESCRIPTION_FIELDS.map(textField)}
      </Card>
      <Card>
        <Choice
          label={MESSAGES.benefitKind}
          options={BENEFIT_KINDS.map((kind) => ({ value: kind, label: BENEFIT_LABELS[kind] }))}
          value={value.benefitKind}
          onChange={(benefitKind) => draft.change({ ...value, benefitKind })}
        />
        {BENEFIT_FIELDS.map(textField)}
      </Card>
      <Card>
        <PictureField
          items={pictures.items}
          onAdd={() => void pictures.add()}
          onRetry={pictures.retry}
          onRemove={pictures.remove}
        />
      </Card>
      <AuthorTicks
        people={form.people}
        own={form.content.authorSeatIds[0] ?? ''}
        ticked={value.authorSeatIds}
        onTick={(authorSeatIds) => draft.change({ ...value, authorSeatIds })}
      />
      <Button tone="quiet" busy={busy} onPress={() => void save(false)}>
        {MESSAGES.save}
      </Button>
      {blank ? null : (
        <Button tone="plain" icon="bin" onPress={() => void discard()}>
          {MESSAGES.discard}
        </Button>
      )}
    </Screen>
  );
}

const trimmed = (text: InnovationText): InnovationText => ({
  title: text.title.trim(),
  problem: text.problem.trim(),
  method: text.method.trim(),
  effect: text.effect.trim(),
  benefit: text.benefit.trim(),
  basis: text.basis.trim(),
});
