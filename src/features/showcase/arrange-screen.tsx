import { useState } from 'react';
import { REFLECTION_MAX } from '@core/domain/showcase';
import { useQuery } from '@/api/use-query';
import { goBack, usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
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
import { PageContent } from './page-content';
import type { Prepared } from './use-arrange';
import { useArrange } from './use-arrange';

/** 我的展出内容: chooses items of the record to show. */
export function ArrangeScreen() {
  const { cardId = '' } = usePageParams();
  const { state, refetch } = useQuery('showcase.prepare', { cardId });
  if (state.kind === 'ready')
    return (
      <Arrange
        key={state.value.version}
        cardId={cardId}
        prepared={state.value}
        onReload={() => void refetch()}
      />
    );
  return (
    <Screen title={MESSAGES.prepareTitle}>
      <AsyncView state={state} shape="rows" count={5} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

interface ArrangeProps {
  readonly cardId: string;
  readonly prepared: Prepared;
  readonly onReload: () => void;
}

/** Chooses item by item and previews the page before consent is saved. */
function Arrange({ cardId, prepared, onReload }: ArrangeProps) {
  const page = useArrange(cardId, prepared);
  const [previewing, setPreviewing] = useState(false);
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
        <Button icon="eye" onPress={() => setPreviewing(true)}>
          {MESSAGES.preview}
        </Button>
      }
      over={
        previewing ? (
          <Sheet
            title={MESSAGES.previewTitle}
            onClose={() => setPreviewing(false)}
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
              <PageContent items={page.shown} />
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
