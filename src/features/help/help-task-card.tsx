import type { HelpTaskView } from '@core/contract/help';
import { allows } from '@core/domain/help-task';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { COLLEAGUE_MESSAGES, HELP_STATE_LABELS, HELP_TASK_MESSAGES as MESSAGES } from '@/messages/help-task';
import type { HelpOverlayState } from './help-overlay';

interface HelpTaskCardProps {
  readonly task: HelpTaskView;
  readonly leader: boolean;
  readonly ownSeatId: string;
  readonly onOpenOverlay: (overlay: HelpOverlayState) => void;
  readonly onChoose: (seatId: string) => void;
  readonly onClose: () => void;
  readonly onAgree: () => void;
}

/** Shows one help task with the actions of the reader. */
export function HelpTaskCard({
  task,
  leader,
  ownSeatId,
  onOpenOverlay,
  onChoose,
  onClose,
  onAgree,
}: HelpTaskCardProps) {
  const { mine, helping, state, offers } = task;
  const decides = mine || leader;
  const offered = offers.some((offer) => offer.seatId === ownSeatId);
  const openSheet = (kind: 'offer' | 'finish' | 'echo' | 'cheer') => () => onOpenOverlay({ kind, task });
  return (
    <Card
      title={task.what}
      note={MESSAGES.forWhom(task.forName, task.node)}
      aside={
        <Tag tone={state === 'open' ? 'amber' : 'green'}>
          {task.pending ? MESSAGES.pending : HELP_STATE_LABELS[state]}
        </Tag>
      }
    >
      {task.askedBy ? (
        <Paragraph size="note" tone="soft">
          {MESSAGES.askedBy(task.askedBy)}
        </Paragraph>
      ) : null}
      {task.due ? <Paragraph tone="soft">{MESSAGES.due(task.due)}</Paragraph> : null}
      {task.helperName ? <Paragraph>{MESSAGES.helper(task.helperName)}</Paragraph> : null}
      {state === 'open' && offers.length > 0 ? (
        <Paragraph>{MESSAGES.offers(offers.map((offer) => offer.name).join('、'))}</Paragraph>
      ) : null}
      {state === 'open' && offered ? <Tag icon="check">{MESSAGES.youOffered}</Tag> : null}
      {task.result ? <Paragraph tone="soft">{`${MESSAGES.result}：${task.result}`}</Paragraph> : null}
      {task.echo ? <Paragraph tone="soft">{`${MESSAGES.echoText}：${task.echo}`}</Paragraph> : null}
      <Row gap="tight">
        {decides && allows(task, 'choose')
          ? offers.map((offer) => (
              <Button
                key={offer.seatId}
                tone="quiet"
                small
                icon="check"
                onPress={() => onChoose(offer.seatId)}
              >
                {MESSAGES.choose(offer.name)}
              </Button>
            ))
          : null}
        {mine && allows(task, 'agree') ? (
          <Button tone="quiet" small icon="check" onPress={onAgree}>
            {MESSAGES.agree}
          </Button>
        ) : null}
        {!mine && !offered && allows(task, 'offer') ? (
          <Button tone="quiet" small icon="handshake" onPress={openSheet('offer')}>
            {MESSAGES.offer}
          </Button>
        ) : null}
        {leader && state === 'open' && !task.pending ? (
          <Button tone="plain" small icon="team" onPress={() => onOpenOverlay({ kind: 'suggest', task })}>
            {COLLEAGUE_MESSAGES.suggest}
          </Button>
        ) : null}
        {mine || task.pending || state === 'done' ? null : (
          <Button tone="plain" small icon="cheer" onPress={openSheet('cheer')}>
            {MESSAGES.cheer}
          </Button>
        )}
        {helping && allows(task, 'finish') ? (
          <Button tone="quiet" small onPress={openSheet('finish')}>
            {MESSAGES.finish}
          </Button>
        ) : null}
        {mine && allows(task, 'echo') ? (
          <Button tone="quiet" small onPress={openSheet('echo')}>
            {MESSAGES.echo}
          </Button>
        ) : null}
        {decides && allows(task, 'close') ? (
          <Button tone="plain" small onPress={onClose}>
            {mine && task.pending ? MESSAGES.decline : MESSAGES.close}
          </Button>
        ) : null}
      </Row>
    </Card>
  );
}
