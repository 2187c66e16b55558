import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { openPage, usePageParams } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { IconButton } from '@/ui/icon-button';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { usePage } from '@/ui/use-page';
import { BODY_MESSAGES as MESSAGES, CONSOLE_MESSAGES } from '@/messages/district';
import { NotificationOptIn } from './notification-opt-in';
import { DossiersSection } from './dossiers-section';
import { TwoColumns } from './two-columns';

/** 推荐单位工作台: applications waiting for the first opinion, and the collectives of this body. */
export function BodyScreen() {
  const { bodyId = '' } = usePageParams();
  const { state, refetch } = useQuery('body.open', { bodyId });
  const { mutate, refusal } = useMutation('body.release');
  const { shown, pager } = usePage(state.kind === 'ready' ? state.value.collectives : []);
  useRefetchOnShow({ state, refetch });
  const release = async (collectiveId: string, name: string): Promise<void> => {
    const { releaseText: text, releaseYes: yes, releaseNo: no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.releaseAsk(name), text, yes, no }))) return;
    if ((await mutate({ bodyId, collectiveId }))?.ok) void refetch();
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
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {(view) => (
          <>
            <PageHead over={view.districtName} title={view.name} />
            <RefusalNote refusal={refusal} />
            <TwoColumns
              first={
                <Section title={MESSAGES.others}>
                  <DossiersSection
                    name="body.files"
                    whose={{ bodyId }}
                    states={MESSAGES.filesOf}
                    label={CONSOLE_MESSAGES.state}
                    first={view.waiting}
                    empty={MESSAGES.waitingEmpty}
                  />
                  <NotificationOptIn template={view.letter} />
                </Section>
              }
              second={
                <Section title={MESSAGES.collectives}>
                  {view.collectives.length === 0 ? (
                    <Empty drawing="people" text={MESSAGES.collectivesEmpty} />
                  ) : (
                    <Card>
                      {shown.map((one) => (
                        <ListRow
                          key={one.collectiveId}
                          title={one.name}
                          note={MESSAGES.collectiveNote(one.unit, one.leaderName)}
                          trailing={
                            <>
                              {one.titled ? <Tag tone="green">{MESSAGES.titled}</Tag> : null}
                              <Button
                                tone="plain"
                                small
                                label={MESSAGES.rescueOf(one.name)}
                                onPress={() =>
                                  openPage('/packages/team/pages/rescue/index', {
                                    ...{ officeId: bodyId, collectiveId: one.collectiveId },
                                  })
                                }
                              >
                                {MESSAGES.rescue}
                              </Button>
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
                  <Pager {...pager} />
                </Section>
              }
            />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
