import { useState } from 'react';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/picker-field';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { formatMissing } from '@/messages/ui';
import { OFFICE_MESSAGES as MESSAGES } from '@/messages/district';

interface MergeBodiesProps {
  readonly districtId: string;
  readonly onMerged: () => void;
}

/** Makes one recommending body a part of another. */
export function MergeBodies(props: MergeBodiesProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="plain" onPress={() => setOpen(true)}>
        {MESSAGES.merge}
      </Button>
      {open ? <MergeSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MergeSheet({ districtId, onMerged, onClose }: MergeBodiesProps & { readonly onClose: () => void }) {
  const { state, refetch } = useQuery('district.open', { districtId });
  const { mutate, busy, refusal } = useMutation('body.merge');
  const [bodyId, setBodyId] = useState<string | null>(null);
  const [intoBodyId, setInto] = useState<string | null>(null);
  const bodies = state.kind === 'ready' ? state.value.bodies.filter((one) => one.bodyId !== '') : [];
  const nameOf = (id: string): string => bodies.find((one) => one.bodyId === id)?.name ?? '';
  const options = bodies.map(({ bodyId: value, name }) => ({ value, label: name }));
  const merge = async (): Promise<void> => {
    if (bodyId === null || intoBodyId === null) return;
    const agreed = await ask({
      title: MESSAGES.mergeAsk(nameOf(bodyId), nameOf(intoBodyId)),
      text: MESSAGES.mergeText,
      yes: MESSAGES.mergeYes,
      no: MESSAGES.no,
    });
    if (!agreed || !(await mutate({ districtId, bodyId, intoBodyId }))?.ok) return;
    toast(MESSAGES.merged);
    onClose();
    onMerged();
  };
  const missing = formatMissing({
    [MESSAGES.mergeFrom]: bodyId === null,
    [MESSAGES.mergeInto]: intoBodyId === null || intoBodyId === bodyId,
  });
  return (
    <Sheet
      title={MESSAGES.merge}
      note={MESSAGES.mergeNote}
      onClose={onClose}
      foot={
        bodies.length > 1 ? (
          <Button busy={busy} missing={missing} onPress={() => void merge()}>
            {MESSAGES.mergeSend}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {() =>
          bodies.length > 1 ? (
            <>
              <SelectField label={MESSAGES.mergeFrom} options={options} value={bodyId} onChange={setBodyId} />
              <SelectField
                label={MESSAGES.mergeInto}
                options={options.filter(({ value }) => value !== bodyId)}
                value={intoBodyId}
                onChange={setInto}
              />
              <RefusalNote refusal={refusal} />
            </>
          ) : (
            <Paragraph tone="soft">{MESSAGES.mergeNone}</Paragraph>
          )
        }
      </AsyncView>
    </Sheet>
  );
}
