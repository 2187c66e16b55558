import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { LINE_MESSAGES } from '@/messages/person';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { PROBLEM_MESSAGES } from '@/messages/roster-problem';
import type { Preview, RejectedRow } from './import-plan';
import type { Import, MendFault } from './use-import';

type Problem = Preview['problems'][number];

/** What was seen where, and what to do. */
const say = ({ column, seen, code, otherRow }: Problem): string =>
  `${MESSAGES.seen(column, seen)}：${PROBLEM_MESSAGES[code]}${otherRow === undefined ? '' : MESSAGES.otherRow(otherRow)}`;

interface RejectedCardProps {
  readonly rejected: RejectedRow;
  readonly problems: readonly Problem[];
  readonly work: Import;
}

/** One row that was not understood: mended on the spot or left out. */
export function RejectedCard({ rejected, problems, work }: RejectedCardProps) {
  const [cells, setCells] = useState(rejected.cells);
  const [fault, setFault] = useState<MendFault>();
  const [busy, setBusy] = useState(false);
  const mend = async (): Promise<void> => {
    setBusy(true);
    const answer = await work.mend(rejected, cells);
    // A mended row leaves the list, and its card with it.
    if (answer === undefined) return;
    setBusy(false);
    setFault(answer);
  };
  const told = typeof fault === 'object' && 'problems' in fault ? fault.problems : problems;
  return (
    <Card title={[MESSAGES.row(rejected.row), rejected.cells.name].filter(Boolean).join(' · ')}>
      {told.map((problem) => (
        <StatusNote key={`${problem.column}.${problem.code}`} tone="amber">
          {say(problem)}
        </StatusNote>
      ))}
      {fault === 'twice' ? <StatusNote tone="amber">{MESSAGES.twice}</StatusNote> : null}
      {typeof fault === 'object' && 'refusal' in fault ? <RefusalNote refusal={fault.refusal} /> : null}
      <Field
        label={LINE_MESSAGES.name}
        value={cells.name ?? ''}
        onChange={(name) => setCells({ ...cells, name })}
      />
      <Field
        label={LINE_MESSAGES.birth}
        value={cells.birth ?? ''}
        onChange={(birth) => setCells({ ...cells, birth })}
        placeholder={MESSAGES.birthPlaceholder}
      />
      <Row share>
        <Button
          tone="plain"
          label={`${MESSAGES.leaveOut}，${MESSAGES.row(rejected.row)}`}
          onPress={() => work.leaveOut(rejected.row)}
        >
          {MESSAGES.leaveOut}
        </Button>
        <Button
          tone="quiet"
          busy={busy}
          label={`${MESSAGES.mend}，${MESSAGES.row(rejected.row)}`}
          onPress={() => void mend()}
        >
          {MESSAGES.mend}
        </Button>
      </Row>
    </Card>
  );
}
