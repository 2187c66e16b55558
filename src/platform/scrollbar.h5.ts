/** Tells the styles how wide the scrollbars are; on phones they lie over the page and take no space. */
const measure = (): void => {
  const probe = document.createElement('div');
  probe.className = 'scrollbar-probe';
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  if (width === 0) return;
  document.documentElement.style.setProperty('--scrollbar', `${width}px`);
  document.documentElement.classList.add('scrollbars-wide');
};

measure();

export {};
