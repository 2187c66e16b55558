import type { HelpTaskView } from '@core/contract/help';
import { allows } from '@core/domain/help-task';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { COLLEAGUE_MESSAGES, HELP_STATE_LABELS, HELP_TASK_MESSAGES as MESSAGES } from '@/messages/help-task';
import type { HelpOverlay } from './help-over';

interface TaskSlipProps {
  readonly task: HelpTaskView;
  readonly leader: boolean;
  readonly onSay: (overlay: HelpOverlay) => void;
  readonly onChoose: (seatId: string) => void;
  readonly onClose: () => void;
}

/** One hand that is needed, and what the reader may do about it. */
export function TaskSlip({ task, leader, onSay, onChoose, onClose }: TaskSlipProps) {
  const { mine, helping, state, offers } = task;
  const decides = mine || leader;
  const say = (kind: 'offer' | 'finish' | 'echo' | 'cheer') => () => onSay({ kind, task });
  return (
    <Card
      title={task.what}
      note={MESSAGES.forWhom(task.forName, task.node)}
      aside={<Tag tone={state === 'open' ? 'amber' : 'green'}>{HELP_STATE_LABELS[state]}</Tag>}
    >
      {task.due ? <Paragraph tone="soft">{MESSAGES.due(task.due)}</Paragraph> : null}
      {task.helperName ? <Paragraph>{MESSAGES.helper(task.helperName)}</Paragraph> : null}
      {state === 'open' && offers.length > 0 ? (
        <Paragraph>{MESSAGES.offers(offers.map((offer) => offer.name).join('、'))}</Paragraph>
      ) : null}
      {task.result ? <Paragraph tone="soft">{`${MESSAGES.result}：${task.result}`}</Paragraph> : null}
      <Row gap="tight">
        {decides && allows(state, 'choose')
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
        {!mine && allows(state, 'offer') ? (
          <Button tone="quiet" small icon="hands" onPress={say('offer')}>
            {MESSAGES.offer}
          </Button>
        ) : null}
        {leader && state === 'open' ? (
          <Button tone="plain" small icon="team" onPress={() => onSay({ kind: 'suggest', task })}>
            {COLLEAGUE_MESSAGES.suggest}
          </Button>
        ) : null}
        {mine ? null : (
          <Button tone="plain" small icon="cheer" onPress={say('cheer')}>
            {MESSAGES.cheer}
          </Button>
        )}
        {helping && allows(state, 'finish') ? (
          <Button tone="quiet" small onPress={say('finish')}>
            {MESSAGES.finish}
          </Button>
        ) : null}
        {mine && allows(state, 'echo') ? (
          <Button tone="quiet" small onPress={say('echo')}>
            {MESSAGES.echo}
          </Button>
        ) : null}
        {decides && allows(state, 'close') ? (
          <Button tone="plain" small onPress={onClose}>
            {MESSAGES.close}
          </Button>
        ) : null}
      </Row>
    </Card>
  );
}
