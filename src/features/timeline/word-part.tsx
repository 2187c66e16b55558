import { useState } from 'react';
import type { BondKind } from '@core/domain/companion';
import type { Word } from '@core/domain/timeline';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Speech, SpeechEcho } from '@/ui/speech';
import { StepPart } from '@/ui/step-part';
import { Paragraph } from '@/ui/paragraph';
import { formatRole } from '@/messages/companion';
import { formatInstant } from '@/messages/months';
import { ECHO_LABELS, TIMELINE_MESSAGES, WORD_PART_LABELS } from '@/messages/timeline';
import { EchoSheet } from './echo-sheet';
import type { OpenedNode } from './opened-node';
import type { WordForm } from './use-word-form';

interface WordPartProps {
  readonly opened: OpenedNode;
  readonly kind: BondKind;
  /** Null for who may not write here. */
  readonly form: WordForm | null;
}

/** Parts two and three: what partners advise, what fans support, and the owner's echo to each. */
export function WordPart({ opened, kind, form }: WordPartProps) {
  const [answering, setAnswering] = useState<Word | null>(null);
  const words = WORD_PART_LABELS[kind];
  const said = opened.node.words.filter((word) => word.kind === kind);
  const owner = opened.card.you.roles.includes('owner');
  return (
    <StepPart icon={kind === 'partner' ? 'bulb' : 'heart'} title={words.title} filled={said.length > 0}>
      {said.map((word) => (
        <Speech
          key={word.id}
          name={word.name}
          note={`${formatRole(word.role)} · ${formatInstant(word.at)}`}
          text={word.text}
        >
          {word.echo ? <SpeechEcho label={ECHO_LABELS[word.echo.kind]} text={word.echo.text} /> : null}
          {owner && !word.echo ? (
            <Button
              tone="quiet"
              small
              icon="chat"
              label={TIMELINE_MESSAGES.echoTitle(word.name)}
              onPress={() => setAnswering(word)}
            >
              {TIMELINE_MESSAGES.echoReply}
            </Button>
          ) : null}
        </Speech>
      ))}
      {said.length === 0 && !form ? <Paragraph tone="soft">{words.empty}</Paragraph> : null}
      {form ? (
        <Card>
          <RefusalNote refusal={form.refusal} />
          <Field
            label={words.field}
            lines="many"
            max={500}
            value={form.text}
            placeholder={words.placeholder}
            error={form.missing ? TIMELINE_MESSAGES.textMissing : undefined}
            onChange={form.change}
          />
        </Card>
      ) : null}
      {answering ? <EchoSheet opened={opened} word={answering} onClose={() => setAnswering(null)} /> : null}
    </StepPart>
  );
}
