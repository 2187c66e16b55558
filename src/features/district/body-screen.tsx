import { useState } from 'react';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { useSend } from '@/api/use-send';
import { openPage, useQuery } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { IconButton } from '@/ui/icon-button';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { BODY_MESSAGES as MESSAGES, CONSOLE_MESSAGES } from '@/messages/district';
import { AskLetter } from './ask-letter';
import { FilesSection } from './files-section';
import { TwoColumns } from './two-columns';

/** 推荐单位工作台: what waits for the first opinion, and whose files come here. */
export function BodyScreen() {
  const { bodyId = '' } = useQuery();
  const { state, reload } = useCall('body.open', { bodyId });
  const { send, refusal } = useSend('body.release');
  const [from, setFrom] = useState(0);
  useFreshWhenShown({ state, reload });
  const release = async (collectiveId: string, name: string): Promise<void> => {
    const { releaseText: text, releaseYes: yes, releaseNo: no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.releaseAsk(name), text, yes, no }))) return;
    if ((await send({ bodyId, collectiveId }))?.ok) void reload();
  };
  return (
    <Screen
      title={MESSAGES.title}
      wide
      bar={
        <Button
          icon="envelope"
          onPress={() => openPage('/packages/district/pages/office/index', { orgId: bodyId })}
        >
          {MESSAGES.invite}
        </Button>
      }
    >
      <Answer state={state} shape="rows" count={3} onRetry={() => void reload()}>
        {(view) => (
          <>
            <PageHead over={view.districtName} title={view.name} />
            <RefusalNote refusal={refusal} />
            <TwoColumns
              first={
                <Section title={MESSAGES.others}>
                  <FilesSection
                    name="body.files"
                    whose={{ bodyId }}
                    states={MESSAGES.filesOf}
                    label={CONSOLE_MESSAGES.state}
                    first={view.waiting}
                    empty={MESSAGES.waitingEmpty}
                  />
                  <AskLetter letter={view.letter} />
                </Section>
              }
              second={
                <Section title={MESSAGES.collectives}>
                  {view.collectives.length === 0 ? (
                    <Empty drawing="people" text={MESSAGES.collectivesEmpty} />
                  ) : (
                    <Card>
                      {view.collectives.slice(from, from + PAGE_SIZE).map((one) => (
                        <ListRow
                          key={one.collectiveId}
                          title={one.name}
                          note={MESSAGES.collectiveNote(one.unit, one.leaderName)}
                          tail={
                            <>
                              {one.titled ? <Tag tone="green">{MESSAGES.titled}</Tag> : null}
                              <IconButton
                                icon="close"
                                label={MESSAGES.release(one.name)}
                                onPress={() => void release(one.collectiveId, one.name)}
                              />
                            </>
                          }
                        />
                      ))}
                    </Card>
                  )}
                  <Pager total={view.collectives.length} from={from} onTurn={setFrom} />
                </Section>
              }
            />
          </>
        )}
      </Answer>
    </Screen>
  );
}
