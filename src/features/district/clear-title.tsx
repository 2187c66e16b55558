import { useState } from 'react';
import type { TitleView } from '@core/contract/title';
import { call } from '@/api/call';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { TITLE_MESSAGES as MESSAGES } from '@/messages/district';

interface ClearTitleProps {
  readonly districtId: string;
  readonly title: TitleView;
  readonly onSaved: () => void;
}

/** Renames a title, merges it into another one, or takes it from the list; each with a reason. */
export function ClearTitle({ districtId, title, onSaved }: ClearTitleProps) {
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<'rename' | 'merge' | 'remove'>('rename');
  const [name, setName] = useState(title.name);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly TitleView[]>([]);
  const [into, setInto] = useState<TitleView>();
  const rename = useMutation('title.rename');
  const remove = useMutation('title.remove');
  const base = { districtId, titleId: title.titleId, baseVersion: title.version, reason };
  const search = async (typed: string): Promise<void> => {
    setName(typed);
    setInto(undefined);
    if (typed.trim() === '') return setFound([]);
    const result = await call('district.titles', { districtId, filter: { name: typed.trim() } });
    if (!result.ok) return;
    setFound(result.value.lines.filter(({ titleId, removed }) => titleId !== title.titleId && !removed));
  };
  const save = async (): Promise<void> => {
    if (way === 'rename') {
      if ((await rename.mutate({ ...base, name: name.trim() }))?.ok) onSaved();
      return;
    }
    const head =
      way === 'merge' ? MESSAGES.mergeAsk(title.name, into?.name ?? '') : MESSAGES.removeAsk(title.name);
    const { clearText: text, clearYes: yes, no } = MESSAGES;
    if (!(await ask({ title: head, text, yes, no }))) return;
    const target = way === 'merge' && into ? { into: into.titleId } : {};
    if ((await remove.mutate({ ...base, ...target }))?.ok) onSaved();
  };
  const lacks =
    reason.trim() === '' ||
    (way === 'rename' && (name.trim() === '' || name.trim() === title.name)) ||
    (way === 'merge' && !into);
  return (
    <Collapse title={MESSAGES.clear} open={open} onToggle={() => setOpen(!open)}>
      <Choice
        label={MESSAGES.clearWay}
        options={MESSAGES.clearWays}
        value={way}
        onChange={(next) => {
          setWay(next);
          setName(next === 'rename' ? title.name : '');
          setFound([]);
        }}
      />
      {way === 'rename' ? (
        <Field label={MESSAGES.newName} max={60} value={name} onChange={setName} />
      ) : way === 'merge' ? (
        <>
          <Field label={MESSAGES.mergeInto} max={60} value={name} onChange={(typed) => void search(typed)} />
          {found.map((one) => (
            <ListRow
              key={one.titleId}
              role="radio"
              checked={one.titleId === into?.titleId}
              title={one.name}
              note={one.unit}
              onPress={() => setInto(one)}
            />
          ))}
        </>
      ) : null}
      <Field label={MESSAGES.reason} lines="many" max={300} value={reason} onChange={setReason} />
      <RefusalNote refusal={rename.refusal ?? remove.refusal} />
      <Button tone="quiet" busy={rename.busy || remove.busy} disabled={lacks} onPress={() => void save()}>
        {MESSAGES.clearSave[way]}
      </Button>
    </Collapse>
  );
}
