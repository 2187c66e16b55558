/** Renders nothing: in a browser the URL is copied instead. */
export function ShareButton(props: { readonly label: string }) {
  void props;
  return null;
}
