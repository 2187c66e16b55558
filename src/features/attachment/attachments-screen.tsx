import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AttachmentView } from '@core/contract/attachment';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import type { AttachmentSubject } from '@core/domain/attachment';
import { ATTACHMENTS_MAX } from '@core/domain/attachment';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { ask } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FileRows } from '@/ui/file-rows';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { PictureRow } from '@/ui/picture-row';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Row, Stack } from '@/ui/stack';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { ATTACHMENT_MESSAGES as MESSAGES } from '@/messages/attachment';
import { PICTURE_STATE_LABELS } from '@/messages/picture';
import { formatInstant, formatMonth } from '@/messages/months';
import { addFile, addPictures } from './send-attachment';

type Of = InputOf<'attachment.list'>;

/** The files of evidence of one thing: shown to whoever sees it, changed by whoever may change it. */
export function AttachmentsScreen() {
  const collectiveId = useCollectiveId();
  const [kind, ...id] = (usePageParams().about ?? '').split('.');
  const of: Of = { collectiveId, about: { kind: kind as AttachmentSubject, id: id.join('.') } };
  const { state, refetch } = useQuery('attachment.list', of);
  const removal = useMutation('attachment.remove');
  const [percent, setPercent] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [taking, setTaking] = useState(false);
  const add = async (choose: typeof addFile, count: number): Promise<void> => {
    setRefusal(await choose(of, count, setPercent));
    setPercent(undefined);
    await refetch();
  };
  const remove = async ({ attachmentId, name }: AttachmentView): Promise<void> => {
    const { removeAsk: text, removeYes: yes, removeNo: no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.remove(name), text, yes, no }))) return;
    if ((await removal.mutate({ ...of, attachmentId }))?.ok) await refetch();
  };
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {({ title, files, mayChange }) => (
          <>
            <PageHead over={MESSAGES.title} title={title} note={MESSAGES.note} />
            <Card>
              {files.length === 0 ? <Paragraph tone="soft">{MESSAGES.none}</Paragraph> : null}
              {files.map((file) => (
                <View key={file.attachmentId}>
                  <FileRows files={[{ ...file, note: noteOf(file) }]} />
                  {mayChange ? (
                    <Button
                      tone="plain"
                      small
                      icon="bin"
                      label={MESSAGES.remove(file.name)}
                      onPress={() => void remove(file)}
                    >
                      {MESSAGES.removeYes}
                    </Button>
                  ) : null}
                </View>
              ))}
            </Card>
            <Stack gap="normal">
              {percent === undefined ? null : <Progress label={MESSAGES.sending} percent={percent} />}
              <RefusalNote refusal={refusal ?? removal.refusal} />
              {mayChange && files.length < ATTACHMENTS_MAX && percent === undefined ? (
                <>
                  <Row gap="tight">
                    <Button
                      small
                      icon="image"
                      onPress={() => void add(addPictures, ATTACHMENTS_MAX - files.length)}
                    >
                      {MESSAGES.picture}
                    </Button>
                    <Button small tone="quiet" icon="file" onPress={() => void add(addFile, 1)}>
                      {MESSAGES.file}
                    </Button>
                    <Button small tone="quiet" onPress={() => setTaking(!taking)}>
                      {MESSAGES.taken}
                    </Button>
                  </Row>
                  <Paragraph size="note" tone="soft">
                    {MESSAGES.fileNote}
                  </Paragraph>
                  {taking ? <Offers of={of} onTaken={() => void refetch()} /> : null}
                </>
              ) : null}
            </Stack>
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

const noteOf = ({ by, at, state }: AttachmentView): string =>
  [by, formatInstant(at), PICTURE_STATE_LABELS[state]].filter(Boolean).join(' · ');

/** Pictures of the collective that are evidence with a tap. */
function Offers({ of, onTaken }: { readonly of: Of; readonly onTaken: () => void }) {
  const { state, refetch } = useQuery('attachment.offers', { collectiveId: of.collectiveId });
  const { mutate, refusal } = useMutation('attachment.take');
  const take = async (pictureId: string): Promise<void> => {
    if ((await mutate({ ...of, pictureId }))?.ok) onTaken();
  };
  return (
    <Section title={MESSAGES.taken} note={MESSAGES.takenNote}>
      <RefusalNote refusal={refusal} />
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {({ pictures }) =>
          pictures.length === 0 ? (
            <Paragraph tone="soft">{MESSAGES.none}</Paragraph>
          ) : (
            pictures.map(({ pictureId, name, month, url }) => (
              <ListRow
                key={pictureId}
                title={name}
                note={formatMonth(month)}
                leading={<PictureRow pictures={[{ url }]} name={name} />}
                label={MESSAGES.pickOne(name, formatMonth(month))}
                onPress={() => void take(pictureId)}
              />
            ))
          )
        }
      </AsyncView>
    </Section>
  );
}
