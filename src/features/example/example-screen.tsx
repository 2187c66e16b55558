import { useState } from 'react';
import { View } from '@tarojs/components';
import { openPage, replacePage } from '@/platform/navigate';
import { useShareCard, useTimelineCard } from '@/platform/share';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { ExampleCard } from './example-card';
import { ExampleNode } from './example-node';
import { ExampleToday } from './example-today';
import { ExampleWall } from './example-wall';
import './example.scss';

const PARTS = ['today', 'card', 'wall'] as const;
const PAGE = '/packages/example/pages/team/index';

/**
 * An invented collective to look at: no account, no call, nothing stored; the way on is to join or to found one.
 * All three parts are drawn at once, so that turning from one to another costs a class name.
 */
export function ExampleScreen() {
  const [part, setPart] = useState<(typeof PARTS)[number]>('card');
  const [node, setNode] = useState<number>();
  useShareCard({ title: MESSAGES.shareTitle, path: PAGE });
  useTimelineCard(MESSAGES.shareTitle);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="envelope" onPress={() => openPage('/packages/team/pages/join/index')}>
          {MESSAGES.join}
        </Button>
      }
      over={node === undefined ? null : <ExampleNode index={node} onClose={() => setNode(undefined)} />}
    >
      <Stack>
        <StatusNote title={MESSAGES.mark}>{MESSAGES.markNote}</StatusNote>
        <Choice
          label={MESSAGES.parts}
          options={PARTS.map((value) => ({ value, label: MESSAGES[value] }))}
          value={part}
          onChange={setPart}
        />
        {PARTS.map((one) => (
          <View key={one} id={`example-${one}`} className={one === part ? '' : 'example-part--away'}>
            {one === 'today' ? <ExampleToday /> : null}
            {one === 'card' ? <ExampleCard onNode={setNode} /> : null}
            {one === 'wall' ? <ExampleWall /> : null}
          </View>
        ))}
      </Stack>
      <Button tone="plain" icon="team" onPress={() => replacePage('/packages/team/pages/create/index')}>
        {MESSAGES.create}
      </Button>
    </Screen>
  );
}
