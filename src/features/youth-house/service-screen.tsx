import { useState } from 'react';
import type { ServiceView } from '@core/contract/youth-house';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Progress } from '@/ui/progress';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { Words } from '@/ui/words';
import { SERVICE_WORDS as WORDS } from '@/words/youth-house';
import { HouseRow } from './house-row';
import { nextStep, thisYear } from './next-step';
import { SessionRow } from './session-row';

const PACKAGE = '/packages/service/pages';

/** 青少年之家: how the year stands, what is next, where they go and what was done. */
export function ServiceScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('house.list', { collectiveId });
  // The first show comes while the first call is still under way.
  useFreshWhenShown({ state, reload });
  const open = (page: string, query: Record<string, string> = {}) =>
    openPage(`${PACKAGE}/${page}/index`, { collectiveId, ...query });
  const paired = state.kind === 'ready' && state.value.houses.length > 0;
  return (
    <Screen
      title={WORDS.title}
      bar={
        paired ? (
          <Button icon="plus" onPress={() => open('session')}>
            {WORDS.record}
          </Button>
        ) : null
      }
    >
      <Answer state={state} count={3} onRetry={() => void reload()}>
        {(view) => <ServiceFace view={view} onOpen={open} />}
      </Answer>
    </Screen>
  );
}

interface ServiceFaceProps {
  readonly view: ServiceView;
  readonly onOpen: (page: string, query?: Record<string, string>) => void;
}

function ServiceFace({ view, onOpen }: ServiceFaceProps) {
  const { houses, years, care, you } = view;
  const step = nextStep(view);
  const left = thisYear(view)?.needed ?? 0;
  const head = left === 0 ? WORDS.headEnough : WORDS.headLeft(left);
  return (
    <>
      <PageHead over={WORDS.over} title={houses.length === 0 ? WORDS.headNone : head} note={WORDS.note} />
      <Card>
        {years.map((meter) => (
          <Progress
            key={meter.year}
            label={WORDS.year(meter.year)}
            percent={(100 * meter.counted) / Math.max(1, meter.perYear)}
            figure={WORDS.figure(meter)}
          />
        ))}
        {years.map((meter) =>
          meter.apart.length === 0 ? null : (
            <Words key={meter.year} size="note" tone="soft">
              {`${WORDS.year(meter.year)}${WORDS.apart(meter.apart)}`}
            </Words>
          ),
        )}
        <StatusNote tone={step.good ? 'good' : 'info'}>{step.words}</StatusNote>
      </Card>
      <Section
        title={WORDS.houses}
        aside={
          you.leader && houses.length > 0 ? (
            <Button tone="plain" small icon="plus" onPress={() => onOpen('house')}>
              {WORDS.addHouse}
            </Button>
          ) : null
        }
      >
        {houses.length === 0 ? (
          <Empty
            drawing="people"
            text={WORDS.noHouse}
            {...(you.leader ? { action: { words: WORDS.addHouse, onPress: () => onOpen('house') } } : {})}
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
      <Section title={WORDS.more}>
        <Card>
          <ListRow
            title={WORDS.care}
            note={WORDS.careNote(care.household, care.student)}
            onPress={() => onOpen('care')}
          />
          <ListRow
            title={WORDS.volunteers}
            note={WORDS.volunteersNote}
            onPress={() => onOpen('volunteers')}
          />
        </Card>
      </Section>
    </>
  );
}

function SessionList({ view: { sessions }, onOpen }: ServiceFaceProps) {
  const [from, setFrom] = useState(0);
  return (
    <Section title={WORDS.sessions}>
      {sessions.length === 0 ? (
        <Empty drawing="paper" text={WORDS.noSession} />
      ) : (
        <Card>
          {sessions.slice(from, from + PAGE_SIZE).map((session) => (
            <SessionRow
              key={session.sessionId}
              session={session}
              onPress={() => onOpen('session', { sessionId: session.sessionId })}
            />
          ))}
        </Card>
      )}
      <Pager total={sessions.length} from={from} onTurn={setFrom} />
    </Section>
  );
}
