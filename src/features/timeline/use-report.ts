import { useRef, useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import type { Refusal } from '@core/contract/result';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { currentMonth } from '@/platform/clock';
import { toast } from '@/platform/toast';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';

export type ReportState = 'walking' | 'reached' | 'adjusted';

/** A progress report on a node. */
export interface Report {
  readonly state: ReportState;
  readonly completion: number;
  readonly actualMonth: string;
  readonly text: string;
}

const STARTED_PERCENT = 30;
const REACHED_PERCENT = 100;

/** Prefills the form from the node's latest report. */
const reportOf = (node: NodeView): Report => ({
  state: node.state === 'planned' ? 'walking' : node.state,
  completion: node.progress?.completion ?? STARTED_PERCENT,
  actualMonth: node.actualMonth ?? currentMonth(),
  text: node.progress?.text ?? '',
});

export interface ReportForm {
  readonly value: Report;
  readonly change: (value: Report) => void;
  readonly restored: boolean;
  readonly editing: boolean;
  readonly edit: (open: boolean) => void;
  /** True after an attempt to send an empty text. */
  readonly missing: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly send: () => Promise<void>;
  /** The newer node of another device; null without a conflict. */
  readonly theirs: NodeView | null;
  readonly resolve: (choice: 'mine' | 'theirs') => Promise<void>;
}

/** Manages the member's report on a node: saves the draft, sends it, detects a conflicting newer version. */
export const useReport = ({ node, replace }: OpenedNode): ReportForm => {
  // The draft is based on the version read when typing began, whatever is fetched later.
  const base = useRef(node.version);
  const draft = useDraft<Report>(`report.${node.nodeId}`, reportOf(node), base.current);
  const resetTo = (read: NodeView): void => {
    base.current = read.version;
    draft.discard(reportOf(read));
  };
  const { mutate, busy, refusal, clearRefusal } = useMutation('node.report');
  const [editing, setEditing] = useState(draft.restored || node.progress === null);
  const [missing, setMissing] = useState(false);
  const [theirs, setTheirs] = useState<NodeView | null>(null);

  const sendAgainst = async (baseVersion: number): Promise<void> => {
    const { state, completion, actualMonth, text } = draft.value;
    const reached = state === 'reached';
    const result = await mutate({
      nodeId: node.nodeId,
      baseVersion,
      state,
      actualMonth: reached ? actualMonth : null,
      completion: reached ? REACHED_PERCENT : completion,
      text: text.trim(),
    });
    if (!result) return;
    if (result.ok) {
      replace(result.value);
      resetTo(result.value);
      setEditing(false);
      setTheirs(null);
      return toast(TIMELINE_MESSAGES.reported);
    }
    // `current` of a stale-version refusal is the newer node.
    if (result.code === 'stale-version' && result.current) {
      setTheirs(result.current as NodeView);
      clearRefusal();
    }
  };

  return {
    value: draft.value,
    change: (value) => {
      setMissing(false);
      draft.change(value);
    },
    restored: draft.restored,
    editing,
    edit: (open) => {
      resetTo(node);
      setEditing(open);
    },
    missing,
    busy,
    refusal,
    send: async () => {
      const empty = draft.value.text.trim() === '';
      setMissing(empty);
      if (!empty) await sendAgainst(draft.baseVersion ?? base.current);
    },
    theirs,
    resolve: async (choice) => {
      if (!theirs) return;
      if (choice === 'mine') return sendAgainst(theirs.version);
      replace(theirs);
      resetTo(theirs);
      setTheirs(null);
      setEditing(false);
    },
  };
};
