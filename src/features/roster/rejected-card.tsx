import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { LINE_MESSAGES } from '@/messages/person';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { PROBLEM_MESSAGES } from '@/messages/roster-problem';
import { keyOf, type Preview, type RejectedRow } from './import-plan';
import type { RosterImport, CorrectionError } from './use-roster-import';

type Problem = Preview['problems'][number];

const MORE = ['post', 'gender', 'politics', 'joinedPost', 'volunteerNo', 'nationality', 'phone'] as const;

/** Formats a problem: column, value and what to do. */
const formatProblem = ({ column, seen, code, otherRow }: Problem): string =>
  `${MESSAGES.seen(column, seen)}：${PROBLEM_MESSAGES[code]}${otherRow === undefined ? '' : MESSAGES.otherRow(otherRow)}`;

interface RejectedCardProps {
  readonly rejected: RejectedRow;
  readonly problems: readonly Problem[];
  readonly rosterImport: RosterImport;
  /** Instead of leaving the row out: what is done with a line that was read. */
  readonly leave?: { readonly label: string; readonly act: () => void };
}

/** Corrects the cells of one row; the rarer ones are collapsed. */
export function RejectedCard({ rejected, problems, rosterImport, leave }: RejectedCardProps) {
  const [cells, setCells] = useState(rejected.cells);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<CorrectionError>();
  const [busy, setBusy] = useState(false);
  const correct = async (): Promise<void> => {
    setBusy(true);
    const failure = await rosterImport.correct(rejected, cells);
    // A corrected row leaves the list and unmounts this card.
    if (failure === undefined) return leave?.act();
    setBusy(false);
    setError(failure);
  };
  const shownProblems = typeof error === 'object' && 'problems' in error ? error.problems : problems;
  return (
    <Card
      title={[rejected.sheet, MESSAGES.row(rejected.row), rejected.cells.name].filter(Boolean).join(' · ')}
    >
      {shownProblems.map((problem) => (
        <StatusNote key={`${problem.column}.${problem.code}`} tone="amber">
          {formatProblem(problem)}
        </StatusNote>
      ))}
      {error === 'twice' ? <StatusNote tone="amber">{MESSAGES.duplicate}</StatusNote> : null}
      {typeof error === 'object' && 'refusal' in error ? <RefusalNote refusal={error.refusal} /> : null}
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
      <Collapse title={MESSAGES.moreCells} open={open} onToggle={() => setOpen(!open)}>
        {MORE.map((field) => (
          <Field
            key={field}
            label={LINE_MESSAGES[field]}
            value={cells[field] ?? ''}
            onChange={(value) => setCells({ ...cells, [field]: value })}
          />
        ))}
      </Collapse>
      <Row share>
        <Button
          tone="plain"
          label={`${leave?.label ?? MESSAGES.leaveOut}，${MESSAGES.row(rejected.row)}`}
          onPress={() => (leave ? leave.act() : rosterImport.turn(keyOf(rejected)))}
        >
          {leave?.label ?? MESSAGES.leaveOut}
        </Button>
        <Button
          tone="quiet"
          busy={busy}
          label={`${MESSAGES.corrected}，${MESSAGES.row(rejected.row)}`}
          onPress={() => void correct()}
        >
          {MESSAGES.corrected}
        </Button>
      </Row>
    </Card>
  );
}
