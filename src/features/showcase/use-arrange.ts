import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { ShowcaseItem } from '@core/domain/showcase';
import { shownItems } from '@core/domain/showcase';
import { useSend } from '@/api/use-send';

export type Prepared = OutputOf<'showcase.prepare'>;

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
export const useArrange = (cardId: string, prepared: Prepared) => {
  const { send, busy, refusal } = useSend('showcase.arrange');
  const [keys, setKeys] = useState(prepared.keys);
  const [reflection, setReflection] = useState(prepared.reflection);
  const items = itemsOf(prepared, reflection);
  const shown = shownItems(items, keys);
  return {
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
      send({
        cardId,
        baseVersion: prepared.version,
        keys: shown.map(({ key }) => key),
        reflection: reflection.trim(),
      }),
  };
};
