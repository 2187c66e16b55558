/** Renders nothing: in a browser Esc closes the sheet. */
export function BackCloses(props: { readonly onBack: () => void }) {
  void props;
  return null;
}
