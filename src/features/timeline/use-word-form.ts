import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import type { BondKind } from '@core/domain/companion';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { WORD_PART_LABELS } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';

/** A companion's advice or support on the way to a node. */
export interface WordForm {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly send: () => Promise<void>;
}

const PROCEDURES = { partner: 'node.advise', fan: 'node.support' } as const;

/** Keeps a companion's words while they type, and sends them. */
export const useWordForm = ({ node, replace }: OpenedNode, kind: BondKind): WordForm => {
  const draft = useDraft(`${kind}.${node.nodeId}`, '');
  const { send, busy, refusal } = useSend(PROCEDURES[kind]);
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
      const result = await send({ nodeId: node.nodeId, text });
      if (!result?.ok) return;
      replace(result.value);
      draft.settle('');
      toast(WORD_PART_LABELS[kind].sent);
    },
  };
};
