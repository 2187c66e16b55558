import type { HelpTaskView } from '@core/contract/help';
import { allows } from '@core/domain/help-task';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { COLLEAGUE_WORDS, HELP_STATE_WORDS, HELP_TASK_WORDS as WORDS } from '@/words/help-task';
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
      note={WORDS.forWhom(task.forName, task.node)}
      aside={<Tag tone={state === 'open' ? 'amber' : 'green'}>{HELP_STATE_WORDS[state]}</Tag>}
    >
      {task.due ? <Words tone="soft">{WORDS.due(task.due)}</Words> : null}
      {task.helperName ? <Words>{WORDS.helper(task.helperName)}</Words> : null}
      {state === 'open' && offers.length > 0 ? (
        <Words>{WORDS.offers(offers.map((offer) => offer.name).join('、'))}</Words>
      ) : null}
      {task.result ? <Words tone="soft">{`${WORDS.result}：${task.result}`}</Words> : null}
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
                {WORDS.choose(offer.name)}
              </Button>
            ))
          : null}
        {!mine && allows(state, 'offer') ? (
          <Button tone="quiet" small icon="hands" onPress={say('offer')}>
            {WORDS.offer}
          </Button>
        ) : null}
        {leader && state === 'open' ? (
          <Button tone="plain" small icon="team" onPress={() => onSay({ kind: 'suggest', task })}>
            {COLLEAGUE_WORDS.suggest}
          </Button>
        ) : null}
        {mine ? null : (
          <Button tone="plain" small icon="cheer" onPress={say('cheer')}>
            {WORDS.cheer}
          </Button>
        )}
        {helping && allows(state, 'finish') ? (
          <Button tone="quiet" small onPress={say('finish')}>
            {WORDS.finish}
          </Button>
        ) : null}
        {mine && allows(state, 'echo') ? (
          <Button tone="quiet" small onPress={say('echo')}>
            {WORDS.echo}
          </Button>
        ) : null}
        {decides && allows(state, 'close') ? (
          <Button tone="plain" small onPress={onClose}>
            {WORDS.close}
          </Button>
        ) : null}
      </Row>
    </Card>
  );
}
