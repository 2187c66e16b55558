import { QuoteCard } from '@/ui/quote-card';
import { Sheet } from '@/ui/sheet';
import { CommentCard, CommentReply } from '@/ui/comment-card';
import { StepSection } from '@/ui/step-section';
import { Paragraph } from '@/ui/paragraph';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';

interface ExampleNodeProps {
  readonly index: number;
  readonly onClose: () => void;
}

/** Shows the four sections of an example node, as on a real card. */
export function ExampleNode({ index, onClose }: ExampleNodeProps) {
  const node = TEAM.nodes[index];
  if (!node) return null;
  const report = 'report' in node ? node.report : undefined;
  const advice = 'advice' in node ? node.advice : undefined;
  const support = 'support' in node ? node.support : undefined;
  const quote = 'quote' in node ? node.quote : undefined;
  const notYet = <Paragraph tone="soft">{MESSAGES.notYet}</Paragraph>;
  return (
    <Sheet title={node.title} note={MESSAGES.mark} onClose={onClose}>
      <StepSection icon="edit" title={MESSAGES.nodeSections.report} filled={report !== undefined}>
        {report ? <Paragraph>{report}</Paragraph> : notYet}
      </StepSection>
      <StepSection icon="bulb" title={MESSAGES.nodeSections.advice} filled={advice !== undefined}>
        {advice ? (
          <CommentCard name={advice.name} note={advice.role} text={advice.text}>
            {'echo' in node ? <CommentReply label={MESSAGES.echo} text={node.echo} /> : null}
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
