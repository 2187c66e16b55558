import { JSDOM } from 'jsdom';

/**
 * Puts under exparser (WeChat's view layer) the document it draws on. Only the view sees it: the mini-program's own
 * code runs in another realm, without any of these.
 */
const { window } = new JSDOM('<!doctype html><body></body>');

Object.assign(globalThis, {
  window,
  document: window.document,
  Element: window.Element,
  HTMLElement: window.HTMLElement,
  CustomEvent: window.CustomEvent,
  TouchEvent: window.TouchEvent,
});
