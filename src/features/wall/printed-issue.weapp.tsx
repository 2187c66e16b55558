interface PrintedIssueProps {
  readonly collectiveId: string;
  readonly no: number;
  readonly paper: 'A3' | 'A4';
}

/** WeChat cannot print, and its style compiler refuses the selectors a printed page needs. */
export function PrintedIssue(_props: PrintedIssueProps) {
  return null;
}
