import { readAppearance } from './appearance';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

const SHOWN_MS = 2400;

const element = (tag: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

// Elements outside of a screen have no design tokens, so they set the theme class themselves.
const floating = (tag: string, className: string, text = ''): HTMLElement => {
  const { theme, scale } = readAppearance();
  const made = element(tag, `${className} theme-${theme}`, text);
  made.style.setProperty('--scale', String(scale));
  return made;
};

/** Shows a short message. */
export const toast = (text: string): void => {
  const old = document.querySelector('.ui-toast');
  old?.remove();
  const box = floating('div', 'ui-toast', text);
  box.setAttribute('role', 'status');
  document.body.append(box);
  window.setTimeout(() => box.remove(), SHOWN_MS);
};

/** Asks for confirmation; true when confirmed. The native dialog traps focus, Esc cancels. */
export const ask = ({ title, text, yes, no }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = floating('dialog', 'ui-ask') as HTMLDialogElement;
    dialog.setAttribute('aria-label', title);
    const answer = (agreed: boolean) => (): void => {
      dialog.remove();
      resolve(agreed);
    };
    const refuse = element('button', 'ui-ask__no', no);
    const agree = element('button', 'ui-ask__yes', yes);
    refuse.addEventListener('click', answer(false));
    agree.addEventListener('click', answer(true));
    dialog.addEventListener('cancel', answer(false));
    const row = element('div', 'ui-ask__row');
    row.append(refuse, agree);
    dialog.append(element('h2', 'ui-ask__title', title), element('p', 'ui-ask__text', text), row);
    document.body.append(dialog);
    dialog.showModal();
  });
