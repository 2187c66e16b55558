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
import { Words } from '@/ui/words';
import { REFUSAL_WORDS } from '@/words/refusals';
import { SHOWCASE_WORDS as WORDS } from '@/words/showcase';
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
    <Screen title={WORDS.prepareTitle}>
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
    toast(WORDS.saved(result.value.shown));
    goBack();
  };
  return (
    <Screen
      title={WORDS.prepareTitle}
      bar={
        <Button icon="eye" onPress={() => setLooking(true)}>
          {WORDS.preview}
        </Button>
      }
      over={
        looking ? (
          <Sheet
            title={WORDS.previewTitle}
            onClose={() => setLooking(false)}
            foot={
              <Button busy={page.busy} onPress={() => void save()}>
                {WORDS.save}
              </Button>
            }
          >
            {page.refusal ? (
              <StatusNote tone="amber">
                {page.refusal.code === 'stale-version' ? WORDS.stale : REFUSAL_WORDS[page.refusal.code]}
              </StatusNote>
            ) : null}
            {page.refusal?.code === 'stale-version' ? (
              <Button tone="quiet" onPress={onReload}>
                {WORDS.reload}
              </Button>
            ) : null}
            {page.shown.length === 0 ? (
              <Words tone="soft">{WORDS.previewEmpty}</Words>
            ) : (
              <PageFace items={page.shown} />
            )}
          </Sheet>
        ) : null
      }
    >
      <PageHead over={WORDS.title} title={WORDS.prepareTitle} note={WORDS.prepareNote} />
      <Card tone="wash">
        <Field
          label={WORDS.reflection}
          placeholder={WORDS.reflectionPlaceholder}
          value={page.reflection}
          max={REFLECTION_MAX}
          lines="many"
          onChange={page.write}
        />
      </Card>
      {page.items.length === 0 ? (
        <Empty drawing="sprout" text={WORDS.nothing} />
      ) : (
        <Stack gap="normal">
          <Words size="note" tone="soft">
            {WORDS.chosen(page.shown.length, page.items.length)}
          </Words>
          <Row share>
            <Button tone="quiet" small onPress={() => page.chooseAll(true)}>
              {WORDS.all}
            </Button>
            <Button tone="plain" small onPress={() => page.chooseAll(false)}>
              {WORDS.none}
            </Button>
          </Row>
          <ConsentList items={page.items} keys={page.keys} onTurn={page.turn} />
        </Stack>
      )}
    </Screen>
  );
}
