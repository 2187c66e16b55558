import { useEffect, useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { ShowcaseItem } from '@core/domain/showcase';
import { shownItems } from '@core/domain/showcase';
import { useCall } from '@/api/use-call';
import { useSend } from '@/api/use-send';

type Prepared = OutputOf<'showcase.prepare'>;

const REFLECTION = 'reflection';

/** Lists what can be chosen: the record's items, and the reflection as it is typed now. */
const itemsOf = (prepared: Prepared, reflection: string): ShowcaseItem[] => {
  const rest = prepared.items.filter(({ key }) => key !== REFLECTION);
  if (reflection.trim() === '') return rest;
  const own: ShowcaseItem = {
    ...{ key: REFLECTION, kind: REFLECTION, title: '', text: reflection.trim() },
    ...{ after: '', by: '', at: '', lit: false },
  };
  return [...rest, own];
};

/** Holds what is being chosen until it is agreed to. */
export const useArrange = (cardId: string) => {
  const { state, reload } = useCall('showcase.prepare', { cardId });
  const { send, busy, refusal } = useSend('showcase.arrange');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [reflection, setReflection] = useState('');
  const prepared = state.kind === 'ready' ? state.value : undefined;

  useEffect(() => {
    if (!prepared) return;
    setKeys(prepared.keys);
    setReflection(prepared.reflection);
  }, [prepared]);

  const items = prepared ? itemsOf(prepared, reflection) : [];
  const shown = shownItems(items, keys);
  return {
    state,
    reload,
    busy,
    refusal,
    keys,
    reflection,
    items,
    shown,
    /** Adds a key, or takes it out. */
    turn: (key: string, on: boolean) =>
      setKeys((now) => (on ? [...now.filter((one) => one !== key), key] : now.filter((one) => one !== key))),
    chooseAll: (on: boolean) => setKeys(on ? items.map(({ key }) => key) : []),
    write: (text: string) => {
      setReflection(text);
      // Words written for this page are meant for it; a switch beside them still says no.
      if (reflection === '' && text !== '') setKeys((now) => [...now, REFLECTION]);
    },
    save: () =>
      prepared &&
      send({
        cardId,
        baseVersion: prepared.version,
        keys: shown.map(({ key }) => key),
        reflection: reflection.trim(),
      }),
  };
};
