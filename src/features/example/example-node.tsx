import { QuoteCard } from '@/ui/quote-card';
import { Sheet } from '@/ui/sheet';
import { CommentCard, CommentReply } from '@/ui/comment-card';
import { StepSection } from '@/ui/step-section';
import { Paragraph } from '@/ui/paragraph';
import type { ExampleStep } from '@/messages/example';
import { EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';

interface ExampleNodeProps {
  readonly node: ExampleStep;
  readonly onClose: () => void;
}

/** Shows the four sections of an example node, as on a real card. */
export function ExampleNode({ node, onClose }: ExampleNodeProps) {
  const { title, report, advice, echo, support, quote } = node;
  const notYet = <Paragraph tone="soft">{MESSAGES.notYet}</Paragraph>;
  return (
    <Sheet title={title} note={MESSAGES.mark} onClose={onClose}>
      <StepSection icon="edit" title={MESSAGES.nodeSections.report} filled={report !== undefined}>
        {report ? <Paragraph>{report}</Paragraph> : notYet}
      </StepSection>
      <StepSection icon="bulb" title={MESSAGES.nodeSections.advice} filled={advice !== undefined}>
        {advice ? (
          <CommentCard name={advice.name} note={advice.role} text={advice.text}>
            {echo ? <CommentReply label={MESSAGES.echo} text={echo} /> : null}
          </CommentCard>
        ) : (
          notYet
        )}
      </StepSection>
      <StepSection icon="heart" title={MESSAGES.nodeSections.support} filled={support !== undefined}>
        {support ? <CommentCard name={support.name} note={support.role} text={support.text} /> : notYet}
      </StepSection>
      <StepSection icon="plant" title={MESSAGES.nodeSections.quote} filled={quote !== undefined} last>
        {quote ? <QuoteCard {...quote} /> : notYet}
      </StepSection>
    </Sheet>
  );
}
