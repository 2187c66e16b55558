import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { PictureRow } from '@/ui/picture-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';

/** Pictures that wait for somebody: one's own that did not pass, and, for the 号长, those a machine was not sure of. */
export function PicturesScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('picture.waiting', { collectiveId });
  const removing = useSend('picture.remove');
  const judging = useSend('picture.judge');
  const busy = removing.busy || judging.busy;
  const remove = async (pictureId: string): Promise<void> => {
    const result = await removing.send({ collectiveId, pictureId });
    if (result?.ok) toast(MESSAGES.removed);
    void reload();
  };
  const judge = async (pictureId: string, pass: boolean): Promise<void> => {
    const asked = { title: MESSAGES.refuse, text: MESSAGES.refuseAsk, yes: MESSAGES.refuseYes, no: MESSAGES.keep };
    if (!pass && !(await ask(asked))) return;
    const result = await judging.send({ collectiveId, pictureId, pass });
    if (result?.ok) toast(pass ? MESSAGES.passed : MESSAGES.refused);
    void reload();
  };
  return (
    <Screen title={MESSAGES.screen}>
      <PageHead over={MESSAGES.screenOver} title={MESSAGES.screenHead} />
      <Answer state={state} shape="card" onRetry={() => void reload()}>
        {({ own, judge: waiting }) => (
          <>
            {own.length + waiting.length === 0 ? <Empty drawing="box" text={MESSAGES.nothing} /> : null}
            {own.length > 0 ? (
              <Section title={MESSAGES.ownTitle} note={MESSAGES.ownNote}>
                {own.map(({ pictureId, label }, index) => (
                  <Card key={pictureId}>
                    <StatusNote tone="amber">{MESSAGES.why(label)}</StatusNote>
                    <Button tone="quiet" busy={busy} onPress={() => void remove(pictureId)}>
                      {MESSAGES.remove(index + 1)}
                    </Button>
                  </Card>
                ))}
              </Section>
            ) : null}
            {waiting.length > 0 ? (
              <Section title={MESSAGES.judgeTitle} note={MESSAGES.judgeNote}>
                {waiting.map((picture) => (
                  <Card key={picture.pictureId} title={picture.name} note={formatInstant(picture.at)}>
                    <PictureRow pictures={[picture]} name={picture.name} />
                    <Row gap="tight">
                      <Button small busy={busy} onPress={() => void judge(picture.pictureId, true)}>
                        {MESSAGES.pass}
                      </Button>
                      <Button
                        small
                        tone="quiet"
                        busy={busy}
                        onPress={() => void judge(picture.pictureId, false)}
                      >
                        {MESSAGES.refuse}
                      </Button>
                    </Row>
                  </Card>
                ))}
              </Section>
            ) : null}
            <RefusalNote refusal={removing.refusal ?? judging.refusal} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
