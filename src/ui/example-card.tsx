import type { ReactNode } from 'react';
import type { GoalExample } from '@core/contract/goal-example';
import { exampleFacts } from '@/messages/goal-example';
import { Card } from './card';
import { FactList } from './fact-list';
import { Paragraph } from './paragraph';

interface ExampleCardProps {
  readonly example: GoalExample;
  /** The button that acts on it. */
  readonly children: ReactNode;
}

/** Shows an example of a goal. */
export function ExampleCard({ example, children }: ExampleCardProps) {
  return (
    <Card>
      <Paragraph strong>{example.title}</Paragraph>
      <FactList facts={exampleFacts(example)} />
      {children}
    </Card>
  );
}
