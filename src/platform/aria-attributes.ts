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

/** Accessibility attributes that Taro's WeChat templates must let through; they drop every attribute not listed. */
export const ARIA_ATTRIBUTES = {
  View: STATES,
  Picker: NAMED,
  Input: NAMED,
  Textarea: NAMED,
  Image: { 'aria-label': '', 'aria-hidden': '' },
};
