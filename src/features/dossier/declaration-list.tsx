import { View } from '@tarojs/components';
import type { EvidenceView } from '@core/contract/dossier';
import type { PastDeclaration } from '@core/domain/dossier';
import type { DeclarationKind } from '@core/domain/eligibility/record';
import { useDraft } from '@/api/use-draft';
import { DECLARATION_KINDS } from '@core/domain/eligibility/record';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { DECLARATION_LABELS, EVIDENCE_MESSAGES as MESSAGES } from '@/messages/dossier';
import { formatInstant } from '@/messages/months';

interface DeclarationListProps extends Pick<EvidenceView, 'version' | 'declarations' | 'texts'> {
  readonly collectiveId: string;
  readonly past: readonly PastDeclaration[];
  /** The kinds that the notice asks for; undefined from an older server. */
  readonly asked: readonly DeclarationKind[] | undefined;
  readonly onDone: () => void;
}

/** Lists the declarations: text, vetoes, who made it and when. */
export function DeclarationList({
  collectiveId,
  version,
  declarations,
  past,
  asked,
  texts,
  onDone,
}: DeclarationListProps) {
  const { mutate, busy, refusal } = useMutation('dossier.declare');
  const { value: why, change: setWhy } = useDraft<{ kind: DeclarationKind; note: string } | null>(
    `declaration.${collectiveId}`,
    null,
  );
  const act = async (
    kind: DeclarationKind,
    state: 'declared' | 'vetoed' | 'open',
    note = '',
  ): Promise<void> => {
    const name = DECLARATION_LABELS[kind];
    const question =
      state === 'open'
        ? { title: MESSAGES.takeBackAsk(name), text: MESSAGES.takeBackText, yes: MESSAGES.takeBack }
        : state === 'declared'
          ? { title: MESSAGES.declareAsk(name), text: MESSAGES.declareText, yes: MESSAGES.declareYes }
          : null;
    if (question && !(await ask({ ...question, no: MESSAGES.declareNo }))) return;
    const result = await mutate({ collectiveId, baseVersion: version, kind, state, note });
    if (result?.ok) setWhy(null);
    if (result?.ok || result?.code === 'stale-version') onDone();
  };
  const kinds = DECLARATION_KINDS.filter((kind) => !asked || asked.includes(kind) || declarations[kind]);
  if (kinds.length === 0) return null;
  return (
    <Section title={MESSAGES.declarations} note={MESSAGES.declarationsNote}>
      <RefusalNote refusal={refusal} />
      {kinds.map((kind) => {
        const made = declarations[kind];
        const name = DECLARATION_LABELS[kind];
        return (
          <View key={kind} id={`what-${kind}`}>
            <Card title={name} aside={<StateTag state={made?.state} />}>
              <Stack gap="tight">
                <Paragraph>{texts[kind].text}</Paragraph>
                <Paragraph
                  size="note"
                  tone="soft"
                >{`${MESSAGES.veto}${texts[kind].vetoes.join('；')}`}</Paragraph>
                {made ? (
                  <Paragraph size="note" tone={made.state === 'declared' ? 'green' : 'amber'}>
                    {made.state === 'declared'
                      ? MESSAGES.by(made.by, formatInstant(made.at))
                      : `${MESSAGES.vetoedBy(made.by, formatInstant(made.at))}：${made.note}`}
                  </Paragraph>
                ) : null}
                {past
                  .filter((one) => one.kind === kind)
                  .map((one) => (
                    <Paragraph key={one.takenBackAt} size="note" tone="soft">
                      {MESSAGES.past(one.by, formatInstant(one.at), formatInstant(one.takenBackAt))}
                    </Paragraph>
                  ))}
                {why?.kind === kind ? (
                  <>
                    <Field
                      label={MESSAGES.why}
                      value={why.note}
                      max={200}
                      onChange={(note) => setWhy({ kind, note })}
                    />
                    <Button
                      small
                      tone="quiet"
                      busy={busy}
                      disabled={why.note.trim() === ''}
                      onPress={() => void act(kind, 'vetoed', why.note)}
                    >
                      {MESSAGES.saveReason}
                    </Button>
                  </>
                ) : null}
                <Row gap="normal">
                  {made ? (
                    <Button
                      small
                      tone="plain"
                      label={`${MESSAGES.takeBack} ${name}`}
                      onPress={() => void act(kind, 'open')}
                    >
                      {MESSAGES.takeBack}
                    </Button>
                  ) : (
                    <>
                      <Button
                        small
                        tone="quiet"
                        busy={busy}
                        label={`${MESSAGES.declare} ${name}`}
                        onPress={() => void act(kind, 'declared')}
                      >
                        {MESSAGES.declare}
                      </Button>
                      <Button
                        small
                        tone="plain"
                        label={`${MESSAGES.cannot} ${name}`}
                        onPress={() => setWhy({ kind, note: '' })}
                      >
                        {MESSAGES.cannot}
                      </Button>
                    </>
                  )}
                </Row>
              </Stack>
            </Card>
          </View>
        );
      })}
    </Section>
  );
}

function StateTag({ state }: { readonly state: 'declared' | 'vetoed' | undefined }) {
  if (state === undefined) return <Tag>{MESSAGES.open}</Tag>;
  return state === 'declared' ? (
    <Tag tone="green">{MESSAGES.declared}</Tag>
  ) : (
    <Tag tone="amber">{MESSAGES.vetoed}</Tag>
  );
}
