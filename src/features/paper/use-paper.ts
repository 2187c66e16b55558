import type { OutputOf } from '@core/contract/procedures';
import type { PaperText } from '@core/contract/paper';
import type { PaperSection } from '@core/domain/paper';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';

export type OpenedPaper = OutputOf<'paper.open'>;

/** Holds the paper while it is written; what is typed is kept on the phone until it is saved. */
export const usePaper = (collectiveId: string, opened: OpenedPaper) => {
  const { send, busy, refusal } = useSend('paper.save');
  const draft = useDraft<PaperText>(`paper.${collectiveId}`, opened.text ?? opened.draft, opened.version);
  return {
    busy,
    refusal,
    text: draft.value,
    write: (section: PaperSection, words: string) => draft.change({ ...draft.value, [section]: words }),
    replace: (text: PaperText) => draft.change(text),
    /** Puts a sentence of the record at the end of its section. */
    add: (section: PaperSection, sentence: string) => {
      const before = draft.value[section];
      draft.change({ ...draft.value, [section]: before === '' ? sentence : `${before}\n${sentence}` });
    },
    /** Takes the newer version as the one to build on; the own words stay. */
    settle: () => draft.settle(),
    save: async () => {
      const baseVersion = draft.baseVersion ?? opened.version;
      const result = await send({ collectiveId, baseVersion, text: draft.value });
      if (result?.ok) draft.settle();
      return result;
    },
  };
};
