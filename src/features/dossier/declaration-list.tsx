import type { EvidenceView } from '@core/contract/dossier';
import type { DeclarationKind } from '@core/domain/eligibility/record';
import { useDraft } from '@/api/use-draft';
import { DECLARATION_KINDS } from '@core/domain/eligibility/record';
import { useSend } from '@/api/use-send';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { DECLARATION_WORDS, EVIDENCE_WORDS as WORDS } from '@/words/dossier';
import { sayInstant } from '@/words/months';

interface DeclarationListProps extends Pick<EvidenceView, 'version' | 'declarations' | 'texts'> {
  readonly collectiveId: string;
  readonly onDone: () => void;
}

/** The declarations: the sentence, what would stand in its way, who made it and when. */
export function DeclarationList({
  collectiveId,
  version,
  declarations,
  texts,
  onDone,
}: DeclarationListProps) {
  const { send, busy, refusal } = useSend('dossier.declare');
  const { value: why, change: setWhy } = useDraft<{ kind: DeclarationKind; note: string } | null>(
    `declaration.${collectiveId}`,
    null,
  );
  const act = async (
    kind: DeclarationKind,
    state: 'declared' | 'vetoed' | 'open',
    note = '',
  ): Promise<void> => {
    const result = await send({ collectiveId, baseVersion: version, kind, state, note });
    if (result?.ok) setWhy(null);
    if (result?.ok || result?.code === 'stale-version') onDone();
  };
  return (
    <Section title={WORDS.declarations} note={WORDS.declarationsNote}>
      <RefusalNote refusal={refusal} />
      {DECLARATION_KINDS.map((kind) => {
        const made = declarations[kind];
        const name = DECLARATION_WORDS[kind];
        return (
          <Card key={kind} title={name} aside={<StateTag state={made?.state} />}>
            <Stack gap="tight">
              <Words>{texts[kind].text}</Words>
              <Words size="note" tone="soft">{`${WORDS.veto}${texts[kind].vetoes.join('；')}`}</Words>
              {made ? (
                <Words size="note" tone={made.state === 'declared' ? 'green' : 'amber'}>
                  {made.state === 'declared'
                    ? WORDS.by(made.by, sayInstant(made.at))
                    : `${WORDS.vetoedBy(made.by, sayInstant(made.at))}：${made.note}`}
                </Words>
              ) : null}
              {why?.kind === kind ? (
                <>
                  <Field
                    label={WORDS.why}
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
                    {WORDS.keepWhy}
                  </Button>
                </>
              ) : null}
              <Row gap="normal">
                {made ? (
                  <Button
                    small
                    tone="plain"
                    label={`${WORDS.takeBack} ${name}`}
                    onPress={() => void act(kind, 'open')}
                  >
                    {WORDS.takeBack}
                  </Button>
                ) : (
                  <>
                    <Button
                      small
                      tone="quiet"
                      busy={busy}
                      label={`${WORDS.declare} ${name}`}
                      onPress={() => void act(kind, 'declared')}
                    >
                      {WORDS.declare}
                    </Button>
                    <Button
                      small
                      tone="plain"
                      label={`${WORDS.cannot} ${name}`}
                      onPress={() => setWhy({ kind, note: '' })}
                    >
                      {WORDS.cannot}
                    </Button>
                  </>
                )}
              </Row>
            </Stack>
          </Card>
        );
      })}
    </Section>
  );
}

function StateTag({ state }: { readonly state: 'declared' | 'vetoed' | undefined }) {
  if (state === undefined) return <Tag>{WORDS.open}</Tag>;
  return state === 'declared' ? (
    <Tag tone="green">{WORDS.declared}</Tag>
  ) : (
    <Tag tone="amber">{WORDS.vetoed}</Tag>
  );
}
