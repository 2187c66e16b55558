import type { ServiceView } from '@core/contract/youth-house';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Progress } from '@/ui/progress';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { SERVICE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { HouseRow } from './house-row';
import { nextStep, currentYear } from './next-step';
import { SessionRow } from './session-row';

type OpenServicePage = (
  page: 'care' | 'house' | 'session' | 'volunteers',
  params?: { readonly houseId?: string; readonly sessionId?: string },
) => void;

/** 青少年之家: the year's session count, the next step, the houses and the sessions. */
export function ServiceScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('house.list', { collectiveId });
  // The first show happens while the first call is still running.
  useRefetchOnShow({ state, refetch });
  const open: OpenServicePage = (page, params = {}) =>
    openPage(`/packages/service/pages/${page}/index`, { collectiveId, ...params });
  const paired = state.kind === 'ready' && state.value.houses.length > 0;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        paired ? (
          <Button icon="plus" onPress={() => open('session')}>
            {MESSAGES.record}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} count={3} onRetry={() => void refetch()}>
        {(view) => <ServiceContent view={view} onOpen={open} />}
      </AsyncView>
    </Screen>
  );
}

interface ServiceContentProps {
  readonly view: ServiceView;
  readonly onOpen: OpenServicePage;
}

function ServiceContent({ view, onOpen }: ServiceContentProps) {
  const { houses, years, care, you } = view;
  const step = nextStep(view);
  const left = currentYear(view)?.needed ?? 0;
  const head = left === 0 ? MESSAGES.headEnough : MESSAGES.headLeft(left);
  return (
    <>
      <PageHead
        over={MESSAGES.over}
        title={houses.length === 0 ? MESSAGES.headNone : head}
        note={MESSAGES.note}
      />
      <Card>
        {years.map((meter) => (
          <Progress
            key={meter.year}
            label={MESSAGES.year(meter.year)}
            percent={(100 * meter.counted) / Math.max(1, meter.perYear)}
            figure={MESSAGES.figure(meter)}
          />
        ))}
        {years.map((meter) =>
          meter.apart.length === 0 ? null : (
            <Paragraph key={meter.year} size="note" tone="soft">
              {`${MESSAGES.year(meter.year)}${MESSAGES.apart(meter.apart)}`}
            </Paragraph>
          ),
        )}
        <StatusNote tone={step.good ? 'good' : 'info'}>{step.text}</StatusNote>
      </Card>
      <Section
        title={MESSAGES.houses}
        aside={
          you.leader && houses.length > 0 ? (
            <Button tone="plain" small icon="plus" onPress={() => onOpen('house')}>
              {MESSAGES.addHouse}
            </Button>
          ) : null
        }
      >
        {houses.length === 0 ? (
          <Empty
            drawing="people"
            text={MESSAGES.noHouse}
            {...(you.leader ? { action: { label: MESSAGES.addHouse, onPress: () => onOpen('house') } } : {})}
          />
        ) : (
          <Card>
            {houses.map((house) => (
              <HouseRow
                key={house.houseId}
                house={house}
                onPress={() => onOpen('house', { houseId: house.houseId })}
              />
            ))}
          </Card>
        )}
      </Section>
      <SessionList view={view} onOpen={onOpen} />
      <Section title={MESSAGES.more}>
        <Card>
          <ListRow
            title={MESSAGES.care}
            note={MESSAGES.careNote(care.household, care.student)}
            onPress={() => onOpen('care')}
          />
          <ListRow
            title={MESSAGES.volunteers}
            note={MESSAGES.volunteersNote}
            onPress={() => onOpen('volunteers')}
          />
        </Card>
      </Section>
    </>
  );
}

function SessionList({ view: { sessions }, onOpen }: ServiceContentProps) {
  const { shown, pager } = usePage(sessions);
  return (
    <Section title={MESSAGES.sessions}>
      {sessions.length === 0 ? (
        <Empty drawing="paper" text={MESSAGES.noSession} />
      ) : (
        <Card>
          {shown.map((session) => (
            <SessionRow
              key={session.sessionId}
              session={session}
              onPress={() => onOpen('session', { sessionId: session.sessionId })}
            />
          ))}
        </Card>
      )}
      <Pager {...pager} />
    </Section>
  );
}
