import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import type { BondKind } from '@core/domain/companion';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { WORD_SECTION_LABELS } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';

/** The form of a companion's advice or support. */
export interface WordForm {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly send: () => Promise<void>;
}

const PROCEDURES = { partner: 'node.advise', fan: 'node.support' } as const;

/** Saves the draft of a companion's advice or support and sends it. */
export const useWordForm = ({ node, replace }: OpenedNode, kind: BondKind): WordForm => {
  const draft = useDraft(`${kind}.${node.nodeId}`, '');
  const { mutate, busy, refusal } = useMutation(PROCEDURES[kind]);
  const [missing, setMissing] = useState(false);
  return {
    text: draft.value,
    change: (text) => {
      setMissing(false);
      draft.change(text);
    },
    missing,
    busy,
    refusal,
    send: async () => {
      const text = draft.value.trim();
      setMissing(text === '');
      if (text === '') return;
      const result = await mutate({ nodeId: node.nodeId, text });
      if (!result?.ok) return;
      replace(result.value);
      draft.discard('');
      toast(WORD_SECTION_LABELS[kind].sent);
    },
  };
};
