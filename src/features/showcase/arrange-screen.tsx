import { useState } from 'react';
import { REFLECTION_MAX } from '@core/domain/showcase';
import { useCall } from '@/api/use-call';
import { goBack, useQuery } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { Row, Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { ConsentList } from './consent-list';
import { PageFace } from './page-face';
import type { Prepared } from './use-arrange';
import { useArrange } from './use-arrange';

/** 我的展出内容: chosen from what the record holds. */
export function ArrangeScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('showcase.prepare', { cardId });
  if (state.kind === 'ready')
    return (
      <Arrange
        key={state.value.version}
        cardId={cardId}
        prepared={state.value}
        onReload={() => void reload()}
      />
    );
  return (
    <Screen title={MESSAGES.prepareTitle}>
      <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}

interface ArrangeProps {
  readonly cardId: string;
  readonly prepared: Prepared;
  readonly onReload: () => void;
}

/** Item by item, with a look through others' eyes before it is agreed to. */
function Arrange({ cardId, prepared, onReload }: ArrangeProps) {
  const page = useArrange(cardId, prepared);
  const [looking, setLooking] = useState(false);
  const save = async () => {
    const result = await page.save();
    if (!result?.ok) return;
    toast(MESSAGES.saved(result.value.shown));
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.prepareTitle}
      bar={
        <Button icon="eye" onPress={() => setLooking(true)}>
          {MESSAGES.preview}
        </Button>
      }
      over={
        looking ? (
          <Sheet
            title={MESSAGES.previewTitle}
            onClose={() => setLooking(false)}
            foot={
              <Button busy={page.busy} onPress={() => void save()}>
                {MESSAGES.save}
              </Button>
            }
          >
            {page.refusal ? (
              <StatusNote tone="amber">
                {page.refusal.code === 'stale-version' ? MESSAGES.stale : REFUSAL_MESSAGES[page.refusal.code]}
              </StatusNote>
            ) : null}
            {page.refusal?.code === 'stale-version' ? (
              <Button tone="quiet" onPress={onReload}>
                {MESSAGES.reload}
              </Button>
            ) : null}
            {page.shown.length === 0 ? (
              <Paragraph tone="soft">{MESSAGES.previewEmpty}</Paragraph>
            ) : (
              <PageFace items={page.shown} />
            )}
          </Sheet>
        ) : null
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.prepareTitle} note={MESSAGES.prepareNote} />
      <Card tone="wash">
        <Field
          label={MESSAGES.reflection}
          placeholder={MESSAGES.reflectionPlaceholder}
          value={page.reflection}
          max={REFLECTION_MAX}
          lines="many"
          onChange={page.write}
        />
      </Card>
      {page.items.length === 0 ? (
        <Empty drawing="sprout" text={MESSAGES.nothing} />
      ) : (
        <Stack gap="normal">
          <Paragraph size="note" tone="soft">
            {MESSAGES.chosen(page.shown.length, page.items.length)}
          </Paragraph>
          <Row share>
            <Button tone="quiet" small onPress={() => page.chooseAll(true)}>
              {MESSAGES.all}
            </Button>
            <Button tone="plain" small onPress={() => page.chooseAll(false)}>
              {MESSAGES.none}
            </Button>
          </Row>
          <ConsentList items={page.items} keys={page.keys} onTurn={page.turn} />
        </Stack>
      )}
    </Screen>
  );
}
