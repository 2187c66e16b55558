import { QuoteLeaf } from '@/ui/quote-leaf';
import { Sheet } from '@/ui/sheet';
import { Speech, SpeechEcho } from '@/ui/speech';
import { StepPart } from '@/ui/step-part';
import { Paragraph } from '@/ui/paragraph';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';

interface ExampleNodeProps {
  readonly index: number;
  readonly onClose: () => void;
}

/** One node's record in its four parts, as it is read on a real card. */
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
      <StepPart icon="edit" title={MESSAGES.nodeParts.report} filled={report !== undefined}>
        {report ? <Paragraph>{report}</Paragraph> : notYet}
      </StepPart>
      <StepPart icon="bulb" title={MESSAGES.nodeParts.advice} filled={advice !== undefined}>
        {advice ? (
          <Speech name={advice.name} note={advice.role} text={advice.text}>
            {'echo' in node ? <SpeechEcho label={MESSAGES.echo} text={node.echo} /> : null}
          </Speech>
        ) : (
          notYet
        )}
      </StepPart>
      <StepPart icon="heart" title={MESSAGES.nodeParts.support} filled={support !== undefined}>
        {support ? <Speech name={support.name} note={support.role} text={support.text} /> : notYet}
      </StepPart>
      <StepPart icon="leaf" title={MESSAGES.nodeParts.quote} filled={quote !== undefined} last>
        {quote ? <QuoteLeaf {...quote} /> : notYet}
      </StepPart>
    </Sheet>
  );
}
