/** Renders nothing: no data leaves the machine. */
export function PrivacyGate() {
  return null;
}
