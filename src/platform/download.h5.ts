/** Downloads a file under a name. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  window.document.body.appendChild(link);
  link.click();
  link.remove();
  // The download has started by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
