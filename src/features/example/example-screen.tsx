import { useState } from 'react';
import { View } from '@tarojs/components';
import { openPage, replacePage } from '@/platform/navigate';
import { useShareCard, useTimelineShare } from '@/platform/share';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import type { ExampleStep } from '@/messages/example';
import { EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { ExampleCard } from './example-card';
import { ExampleNode } from './example-node';
import { ExampleToday } from './example-today';
import { ExampleWall } from './example-wall';
import { ExampleYears } from './example-years';
import './example.scss';

const VIEWS = ['today', 'card', 'wall', 'years'] as const;
const PAGE = '/packages/example/pages/team/index';

/**
 * Shows an invented collective: no account, no API call, nothing stored; links to joining and creating one.
 * The first three views are rendered at once, so that switching only changes a class name.
 */
export function ExampleScreen() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('card');
  const [node, setNode] = useState<ExampleStep>();
  useShareCard({ title: MESSAGES.shareTitle, path: PAGE });
  useTimelineShare(MESSAGES.shareTitle);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="envelope" onPress={() => openPage('/packages/team/pages/join/index')}>
          {MESSAGES.join}
        </Button>
      }
      over={node === undefined ? null : <ExampleNode node={node} onClose={() => setNode(undefined)} />}
    >
      <Stack>
        <StatusNote title={MESSAGES.mark}>{MESSAGES.markNote}</StatusNote>
        <Choice
          label={MESSAGES.views}
          options={VIEWS.map((value) => ({ value, label: MESSAGES[value] }))}
          value={view}
          onChange={setView}
        />
        {VIEWS.map((one) => (
          <View key={one} id={`example-${one}`} className={one === view ? '' : 'example-part--away'}>
            {one === 'today' ? <ExampleToday /> : null}
            {one === 'card' ? <ExampleCard onNode={setNode} /> : null}
            {one === 'wall' ? <ExampleWall /> : null}
            {one === 'years' && view === one ? <ExampleYears onNode={setNode} /> : null}
          </View>
        ))}
      </Stack>
      <Button tone="plain" icon="team" onPress={() => replacePage('/packages/team/pages/create/index')}>
        {MESSAGES.create}
      </Button>
    </Screen>
  );
}
