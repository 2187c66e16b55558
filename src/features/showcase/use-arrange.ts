import type { OutputOf } from '@core/contract/procedures';
import type { ShowcaseItem } from '@core/domain/showcase';
import { shownItems } from '@core/domain/showcase';
import { useDraft } from '@/api/use-draft';
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

/** Holds what is being chosen until it is agreed to; another version of the page starts from what is on the server. */
export const useArrange = (cardId: string, prepared: Prepared) => {
  const { send, busy, refusal } = useSend('showcase.arrange');
  const { value, change, settle } = useDraft(`showcase.${cardId}.${prepared.version}`, {
    keys: prepared.keys,
    reflection: prepared.reflection,
  });
  const { keys, reflection } = value;
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
      change({ ...value, keys: [...keys.filter((one) => one !== key), ...(on ? [key] : [])] }),
    chooseAll: (on: boolean) =>
      change({
        ...value,
        // Of pictures as many as a page takes.
        keys: on
          ? shownItems(
              items,
              items.map(({ key }) => key),
            ).map(({ key }) => key)
          : [],
      }),
    write: (text: string) =>
      // Words written for this page are meant for it; a switch beside them still says no.
      change({
        keys: reflection === '' && text !== '' ? [...keys, REFLECTION] : keys,
        reflection: text,
      }),
    save: async () => {
      const result = await send({
        cardId,
        baseVersion: prepared.version,
        keys: shown.map(({ key }) => key),
        reflection: reflection.trim(),
      });
      if (result?.ok) settle();
      return result;
    },
  };
};
