const STATES = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-selected': '',
};
const NAMED = { 'aria-role': '', 'aria-label': '' };

/** Accessibility attributes added to Taro's WeChat templates, which drop every attribute not listed. */
export const ARIA_ATTRIBUTES = {
  View: STATES,
  Picker: NAMED,
  Input: NAMED,
  Textarea: NAMED,
  Image: { 'aria-label': '', 'aria-hidden': '' },
};
