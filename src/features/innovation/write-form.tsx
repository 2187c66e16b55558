import type { InnovationContent, InnovationForm } from '@core/contract/innovation';
import { BENEFIT_KINDS, INNOVATION_KINDS, lackingParts, type InnovationText } from '@core/domain/innovation';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { usePictures } from '@/api/use-pictures';
import { useSend } from '@/api/use-send';
import { goBack, replacePage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PictureField } from '@/ui/picture-field';
import { OvertakenNote } from '@/ui/overtaken-note';
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
import { AuthorTicks } from './author-ticks';

interface WriteFormProps {
  readonly collectiveId: string;
  readonly form: InnovationForm;
}

interface Content extends InnovationContent {
  /** Ids of pictures that were sent. */
  readonly pictures: readonly string[];
}

/** Most characters of each part, as the contract takes them. */
const MAX: Record<keyof InnovationText, number> = {
  title: 40,
  problem: 500,
  method: 800,
  effect: 500,
  benefit: 200,
  basis: 200,
};
const STORY = ['title', 'problem', 'method', 'effect'] as const;
const GAIN = ['benefit', 'basis'] as const;

/** The form of a proposal: kept on the phone while typing, on the server as a draft, handed in when it is whole. */
export function WriteForm({ collectiveId, form }: WriteFormProps) {
  const { innovationId, version, sentBack } = form;
  const draft = useDraft<Content>(
    `innovation.${collectiveId}.${innovationId ?? 'new'}`,
    { ...form.content, pictures: form.pictures.map((one) => one.pictureId) },
    version,
  );
  const { send, busy, refusal } = useSend('innovation.save');
  const { value } = draft;
  const pictures = usePictures({
    collectiveId,
    use: 'innovation',
    hanging: form.pictures,
    ids: value.pictures,
    onChange: (ids) => draft.change({ ...value, pictures: ids }),
    onUnreadable: () => toast(PICTURE_MESSAGES.unreadable),
  });
  const typed = Object.values(value.text).some((part) => part.trim() !== '');
  const blank = innovationId === null && !draft.restored && !typed;
  const lacking = lackingParts(trimmed(value.text));
  const save = async (submit: boolean): Promise<void> => {
    const { pictures: ids, ...said } = value;
    const content = { ...said, authorSeatIds: [...said.authorSeatIds] };
    const result = await send({
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
    draft.settle();
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
    draft.settle();
    goBack();
  };
  const part = (name: keyof InnovationText) => (
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
          disabled={lacking.length > 0}
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
      <OvertakenNote refusal={refusal} />
      <Card>
        <Choice
          label={MESSAGES.kind}
          options={INNOVATION_KINDS.map((kind) => ({ value: kind, label: INNOVATION_KIND_LABELS[kind] }))}
          value={value.kind}
          onChange={(kind) => draft.change({ ...value, kind })}
        />
        {STORY.map(part)}
      </Card>
      <Card>
        <Choice
          label={MESSAGES.benefitKind}
          options={BENEFIT_KINDS.map((kind) => ({ value: kind, label: BENEFIT_LABELS[kind] }))}
          value={value.benefitKind}
          onChange={(benefitKind) => draft.change({ ...value, benefitKind })}
        />
        {GAIN.map(part)}
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
      {lacking.length > 0 ? (
        <StatusNote>{MESSAGES.lacking(lacking.map((name) => PART_LABELS[name].label).join('、'))}</StatusNote>
      ) : null}
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
