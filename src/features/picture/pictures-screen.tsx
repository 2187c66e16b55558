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
import { sayInstant } from '@/words/months';
import { PICTURE_WORDS as WORDS } from '@/words/picture';

/** Pictures that wait for somebody: one's own that did not pass, and, for the 号长, those a machine was not sure of. */
export function PicturesScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('picture.waiting', { collectiveId });
  const removing = useSend('picture.remove');
  const judging = useSend('picture.judge');
  const busy = removing.busy || judging.busy;
  const remove = async (pictureId: string): Promise<void> => {
    const result = await removing.send({ collectiveId, pictureId });
    if (result?.ok) toast(WORDS.removed);
    void reload();
  };
  const judge = async (pictureId: string, pass: boolean): Promise<void> => {
    const asked = { title: WORDS.refuse, text: WORDS.refuseAsk, yes: WORDS.refuseYes, no: WORDS.keep };
    if (!pass && !(await ask(asked))) return;
    const result = await judging.send({ collectiveId, pictureId, pass });
    if (result?.ok) toast(pass ? WORDS.passed : WORDS.refused);
    void reload();
  };
  return (
    <Screen title={WORDS.screen}>
      <PageHead over={WORDS.screenOver} title={WORDS.screenHead} />
      <Answer state={state} shape="card" onRetry={() => void reload()}>
        {({ own, judge: waiting }) => (
          <>
            {own.length + waiting.length === 0 ? <Empty drawing="box" text={WORDS.nothing} /> : null}
            {own.length > 0 ? (
              <Section title={WORDS.ownTitle} note={WORDS.ownNote}>
                {own.map(({ pictureId, label }, index) => (
                  <Card key={pictureId}>
                    <StatusNote tone="amber">{WORDS.why(label)}</StatusNote>
                    <Button tone="quiet" busy={busy} onPress={() => void remove(pictureId)}>
                      {WORDS.remove(index + 1)}
                    </Button>
                  </Card>
                ))}
              </Section>
            ) : null}
            {waiting.length > 0 ? (
              <Section title={WORDS.judgeTitle} note={WORDS.judgeNote}>
                {waiting.map((picture) => (
                  <Card key={picture.pictureId} title={picture.name} note={sayInstant(picture.at)}>
                    <PictureRow pictures={[picture]} name={picture.name} />
                    <Row gap="tight">
                      <Button small busy={busy} onPress={() => void judge(picture.pictureId, true)}>
                        {WORDS.pass}
                      </Button>
                      <Button
                        small
                        tone="quiet"
                        busy={busy}
                        onPress={() => void judge(picture.pictureId, false)}
                      >
                        {WORDS.refuse}
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
