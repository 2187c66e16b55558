/** One machine asks nobody: nothing leaves it. */
export function PrivacyGate() {
  return null;
}
