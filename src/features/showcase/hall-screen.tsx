import type { CollectiveShowcase } from '@core/contract/showcase';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { openPage } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { formatDate } from '@/messages/months';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { HallFace } from './hall-face';

/** 初心展示: the collective's page. */
export function HallScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('showcase.collective', { collectiveId });
  useFreshWhenShown({ state, reload });
  const hall = state.kind === 'ready' ? state.value : undefined;
  const { ownCardId } = hall ?? {};
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        ownCardId ? (
          <Button
            icon="sprout"
            onPress={() => openPage('/packages/showcase/pages/arrange/index', { cardId: ownCardId })}
          >
            {MESSAGES.arrange}
          </Button>
        ) : null
      }
    >
      <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
        {(value) => (
          <>
            <PageHead over={value.cycle.label} title={MESSAGES.title} note={value.name} />
            {value.open ? (
              <HallFace hall={value} collectiveId={collectiveId} />
            ) : (
              <Card tone="wash" title={MESSAGES.closed(formatDate(value.opensOn))} note={MESSAGES.closedNote} />
            )}
            {value.mayUnveil ? (
              <Button
                tone="quiet"
                icon="edit"
                onPress={() => openPage('/packages/showcase/pages/paper/index', { collectiveId })}
              >
                {MESSAGES.paper}
              </Button>
            ) : null}
            {value.mayUnveil ? (
              <Doors hall={value} collectiveId={collectiveId} onChanged={() => void reload()} />
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}

interface DoorsProps {
  readonly hall: CollectiveShowcase;
  readonly collectiveId: string;
  readonly onChanged: () => void;
}

/** The 号长 opens the doors before their day, or closes them. */
function Doors({ hall, collectiveId, onChanged }: DoorsProps) {
  const { send, busy, refusal } = useSend('showcase.unveil');
  const turn = async () => {
    const words = hall.open
      ? { title: MESSAGES.veilTitle, text: MESSAGES.veilText }
      : { title: MESSAGES.unveilTitle, text: MESSAGES.unveilText };
    if (!(await ask({ ...words, yes: MESSAGES.yes, no: MESSAGES.no }))) return;
    if ((await send({ collectiveId, open: !hall.open }))?.ok) onChanged();
  };
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button tone={hall.open ? 'plain' : 'quiet'} busy={busy} onPress={() => void turn()}>
        {hall.open ? MESSAGES.veil : MESSAGES.unveil}
      </Button>
    </>
  );
}
