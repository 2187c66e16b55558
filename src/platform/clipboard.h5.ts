const copyBySelection = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  // The Clipboard API needs https; this does not.
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
};

/** Copies text to the clipboard; false when the browser denies it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};
