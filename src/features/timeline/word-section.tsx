import { useState } from 'react';
import type { BondKind } from '@core/domain/companion';
import type { Feedback } from '@core/domain/timeline';
import { formatRole } from '@core/labels/companion';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { CommentCard, CommentReply } from '@/ui/comment-card';
import { StepSection } from '@/ui/step-section';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant } from '@/messages/months';
import { ECHO_LABELS, TIMELINE_MESSAGES, WORD_SECTION_LABELS } from '@/messages/timeline';
import { EchoSheet } from './echo-sheet';
import type { OpenedNode } from './opened-node';
import type { WordForm } from './use-word-form';

interface WordSectionProps {
  readonly opened: OpenedNode;
  readonly kind: BondKind;
  /** Null when the reader may not write here. */
  readonly form: WordForm | null;
}

/** The second and third sections: the partners' advice or the fans' support, each with the owner's answer. */
export function WordSection({ opened, kind, form }: WordSectionProps) {
  const [answering, setAnswering] = useState<Feedback | null>(null);
  const messages = WORD_SECTION_LABELS[kind];
  const entries = opened.node.words.filter((word) => word.kind === kind);
  const mayEcho = opened.card.you.roles.includes('owner') && !opened.card.past;
  return (
    <StepSection
      icon={kind === 'partner' ? 'bulb' : 'heart'}
      title={messages.title}
      filled={entries.length > 0}
    >
      {entries.map((word) => (
        <CommentCard
          key={word.id}
          name={word.name}
          note={`${formatRole(word.role)} · ${formatInstant(word.at)}`}
          text={word.text}
        >
          {word.echo ? <CommentReply label={ECHO_LABELS[word.echo.kind]} text={word.echo.text} /> : null}
          {mayEcho && !word.echo ? (
            <Button
              tone="quiet"
              small
              icon="chat"
              label={`${TIMELINE_MESSAGES.echoReply}：${word.name}`}
              onPress={() => setAnswering(word)}
            >
              {TIMELINE_MESSAGES.echoReply}
            </Button>
          ) : null}
        </CommentCard>
      ))}
      {entries.length === 0 && !form ? (
        <Paragraph tone="soft">
          {opened.card.past ? TIMELINE_MESSAGES.nothingWritten : messages.empty}
        </Paragraph>
      ) : null}
      {form ? (
        <Card>
          <RefusalNote refusal={form.refusal} />
          <Field
            label={messages.field}
            lines="many"
            max={500}
            value={form.text}
            placeholder={messages.placeholder}
            error={form.missing ? TIMELINE_MESSAGES.textMissing : undefined}
            onChange={form.change}
          />
        </Card>
      ) : null}
      {answering ? <EchoSheet opened={opened} word={answering} onClose={() => setAnswering(null)} /> : null}
    </StepSection>
  );
}
