/** Prints a line; no secret gets into it, wherever the text comes from. */
export const printer =
  (secrets: readonly string[]) =>
  (text: string): void => {
    const clean = secrets
      .filter((secret) => secret.length > 0)
      .reduce((line, secret) => line.replaceAll(secret, '***'), text);
    process.stdout.write(`${clean}\n`);
  };

/** The official libraries tell their progress in English; only the QR code of a preview is for the operator. */
export function quietLibraries(print: (text: string) => void): void {
  const show = (...parts: unknown[]): void => {
    const text = parts.join(' ');
    // The prefix of its log would shift the first row.
    if (/\u001b\[4[07]m/.test(text)) print(text.replace(/^\[\w+\] /, ''));
  };
  console.log = console.info = console.warn = console.error = show;
}
