import { useRef, useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import type { Refusal } from '@core/contract/result';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { currentMonth } from '@/platform/clock';
import { toast } from '@/platform/toast';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';

export type ReportState = 'walking' | 'reached' | 'adjusted';

/** What a member says of one step. */
export interface Report {
  readonly state: ReportState;
  readonly completion: number;
  readonly actualMonth: string;
  readonly text: string;
}

const BEGUN = 30;
const ARRIVED = 100;

/** Prefills from what was written last on this node. */
const reportOf = (node: NodeView): Report => ({
  state: node.state === 'planned' ? 'walking' : node.state,
  completion: node.progress?.completion ?? BEGUN,
  actualMonth: node.actualMonth ?? currentMonth(),
  text: node.progress?.text ?? '',
});

export interface ReportForm {
  readonly value: Report;
  readonly change: (value: Report) => void;
  readonly restored: boolean;
  readonly editing: boolean;
  readonly edit: (open: boolean) => void;
  /** An empty text was sent. */
  readonly missing: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly send: () => Promise<void>;
  /** The node as somebody wrote it elsewhere meanwhile; null when there is nothing to choose. */
  readonly theirs: NodeView | null;
  readonly settle: (keep: 'mine' | 'theirs') => Promise<void>;
}

/** Holds the member's own part of a node: kept while typing, sent in one go, compared when two wrote. */
export const useReport = ({ node, replace }: OpenedNode): ReportForm => {
  // What is typed builds on what was read when typing began, whatever arrives meanwhile.
  const base = useRef(node.version);
  const draft = useDraft<Report>(`report.${node.nodeId}`, reportOf(node), base.current);
  const startFrom = (read: NodeView): void => {
    base.current = read.version;
    draft.settle(reportOf(read));
  };
  const { send, busy, refusal, forgive } = useSend('node.report');
  const [editing, setEditing] = useState(draft.restored || node.progress === null);
  const [missing, setMissing] = useState(false);
  const [theirs, setTheirs] = useState<NodeView | null>(null);

  const sendOn = async (baseVersion: number): Promise<void> => {
    const { state, completion, actualMonth, text } = draft.value;
    const reached = state === 'reached';
    const result = await send({
      nodeId: node.nodeId,
      baseVersion,
      state,
      actualMonth: reached ? actualMonth : null,
      completion: reached ? ARRIVED : completion,
      text: text.trim(),
    });
    if (!result) return;
    if (result.ok) {
      replace(result.value);
      startFrom(result.value);
      setEditing(false);
      setTheirs(null);
      return toast(TIMELINE_MESSAGES.reported);
    }
    // The refusal carries the node as it is now (contract: `current` of stale-version).
    if (result.code === 'stale-version' && result.current) {
      setTheirs(result.current as NodeView);
      forgive();
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
      startFrom(node);
      setEditing(open);
    },
    missing,
    busy,
    refusal,
    send: async () => {
      const empty = draft.value.text.trim() === '';
      setMissing(empty);
      if (!empty) await sendOn(draft.baseVersion ?? base.current);
    },
    theirs,
    settle: async (keep) => {
      if (!theirs) return;
      if (keep === 'mine') return sendOn(theirs.version);
      replace(theirs);
      startFrom(theirs);
      setTheirs(null);
      setEditing(false);
    },
  };
};
