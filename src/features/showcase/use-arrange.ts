import type { OutputOf } from '@core/contract/procedures';
import type { ShowcaseItem } from '@core/domain/showcase';
import { shownItems } from '@core/domain/showcase';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';

export type Prepared = OutputOf<'showcase.prepare'>;

const REFLECTION = 'reflection';

/** Lists the items to choose from: the record's, and the reflection as typed. */
const itemsOf = (prepared: Prepared, reflection: string): ShowcaseItem[] => {
  const rest = prepared.items.filter(({ key }) => key !== REFLECTION);
  if (reflection.trim() === '') return rest;
  const own: ShowcaseItem = {
    ...{ key: REFLECTION, kind: REFLECTION, title: '', text: reflection.trim() },
    ...{ after: '', by: '', at: '', lit: false },
  };
  return [...rest, own];
};

/** Manages the draft of the chosen items; each server version has its own draft. */
export const useArrange = (cardId: string, prepared: Prepared) => {
  const { mutate, busy, refusal } = useMutation('showcase.arrange');
  const { value, change, discard } = useDraft(`showcase.${cardId}.${prepared.version}`, {
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
    /** Adds or removes a key. */
    turn: (key: string, on: boolean) =>
      change({ ...value, keys: [...keys.filter((one) => one !== key), ...(on ? [key] : [])] }),
    chooseAll: (on: boolean) =>
      change({
        ...value,
        // `shownItems` limits the pictures to what a page takes.
        keys: on
          ? shownItems(
              items,
              items.map(({ key }) => key),
            ).map(({ key }) => key)
          : [],
      }),
    write: (text: string) =>
      // A new reflection is shown by default; its switch still hides it.
      change({
        keys: reflection === '' && text !== '' ? [...keys, REFLECTION] : keys,
        reflection: text,
      }),
    save: async () => {
      const result = await mutate({
        cardId,
        baseVersion: prepared.version,
        keys: shown.map(({ key }) => key),
        reflection: reflection.trim(),
      });
      if (result?.ok) discard();
      return result;
    },
  };
};
