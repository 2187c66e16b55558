interface PrintSheetProps {
  readonly collectiveId: string;
  readonly no: number;
  readonly paper: 'A3' | 'A4';
}

/** WeChat cannot print, and its style compiler refuses the selectors a printed page needs. */
export function PrintSheet(_props: PrintSheetProps) {
  return null;
}
