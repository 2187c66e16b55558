import type { OutputOf } from '@core/contract/procedures';
import type { ExperiencePaperText } from '@core/contract/experience-paper';
import type { ExperiencePaperSection } from '@core/domain/experience-paper';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';

export type OpenedExperiencePaper = OutputOf<'paper.open'>;

/** Holds the experience paper being edited; saved on the device until it is submitted. */
export const useExperiencePaper = (collectiveId: string, opened: OpenedExperiencePaper) => {
  const { mutate, busy, refusal } = useMutation('paper.save');
  const draft = useDraft<ExperiencePaperText>(
    `paper.${collectiveId}`,
    opened.text ?? opened.draft,
    opened.version,
  );
  return {
    busy,
    refusal,
    text: draft.value,
    write: (section: ExperiencePaperSection, text: string) =>
      draft.change({ ...draft.value, [section]: text }),
    replace: (text: ExperiencePaperText) => draft.change(text),
    /** Appends a fact to the end of its section. */
    add: (section: ExperiencePaperSection, sentence: string) => {
      const before = draft.value[section];
      draft.change({ ...draft.value, [section]: before === '' ? sentence : `${before}\n${sentence}` });
    },
    /** Deletes the stored draft, so that the newer version can be loaded. */
    discard: () => draft.discard(),
    save: async () => {
      const baseVersion = draft.baseVersion ?? opened.version;
      const result = await mutate({ collectiveId, baseVersion, text: draft.value });
      if (result?.ok) draft.discard();
      return result;
    },
  };
};
