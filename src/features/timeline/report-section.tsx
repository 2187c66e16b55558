import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import type { Progress } from '@core/domain/timeline';
import { Card } from '@/ui/card';
import { Collapse } from '@/ui/collapse';
import { Row, Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { StepSection } from '@/ui/step-section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant, formatYearMonth } from '@/messages/months';
import { formatCompletion, TIMELINE_MESSAGES } from '@/messages/timeline';

/** The first section: what the member wrote about this node, the newest month first. */
export function ReportSection({ node }: { readonly node: NodeView }) {
  const { progress, history = [] } = node;
  const [open, setOpen] = useState(false);
  return (
    <StepSection
      icon="edit"
      title={TIMELINE_MESSAGES.progress}
      filled={progress !== null}
      {...(progress ? { note: TIMELINE_MESSAGES.progressOn(formatInstant(progress.at)) } : {})}
    >
      {progress ? (
        <Card>
          <Paragraph size="head">{progress.text}</Paragraph>
          {node.state === 'reached' ? null : (
            <Row>
              <Tag>{TIMELINE_MESSAGES.byOwnPlan(formatCompletion(progress.completion))}</Tag>
            </Row>
          )}
          {progress.need ? (
            <StatusNote tone="amber" title={TIMELINE_MESSAGES.need}>
              {progress.need}
            </StatusNote>
          ) : null}
        </Card>
      ) : (
        <Paragraph tone="soft">{TIMELINE_MESSAGES.progressEmpty}</Paragraph>
      )}
      {history.length > 0 ? (
        <Collapse
          title={TIMELINE_MESSAGES.earlier}
          note={TIMELINE_MESSAGES.earlierNote(history.length)}
          open={open}
          onToggle={() => setOpen(!open)}
        >
          {open ? [...history].reverse().map((one) => <Earlier key={one.at} report={one} />) : null}
        </Collapse>
      ) : null}
    </StepSection>
  );
}

function Earlier({ report: { text, completion, at, month } }: { readonly report: Progress }) {
  const when = month ? formatYearMonth(month) : formatInstant(at);
  return (
    <Stack gap="tight">
      <Paragraph size="note" tone="soft">{`${when} · ${formatCompletion(completion)}`}</Paragraph>
      <Paragraph>{text}</Paragraph>
    </Stack>
  );
}
