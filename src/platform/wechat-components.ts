/** Shown by screen readers; named `aria-role` in WeChat. */
const NAMED = { 'aria-role': '', 'aria-label': '' };
const STATES = {
  ...NAMED,
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-selected': '',
};
const TYPED = {
  value: '',
  placeholder: '',
  'placeholder-class': '',
  disabled: '',
  maxlength: '140',
  'cursor-spacing': '0',
  'adjust-position': '!0',
  bindInput: '',
  // src/platform/typed-value.weapp.ts sends the typed value when a field loses the focus.
  bindBlur: '',
  ...NAMED,
};

/**
 * Every native component of the WeChat build with every attribute and event that is used of it, and WeChat's default.
 * Templates and runtime are made from this table instead of Taro's, which lists all that WeChat knows; what is not
 * listed is dropped without a word. `bindtap`, `id`, `class`, `style` and `data-` belong to each of them.
 */
export const internalComponents = {
  // bindTouchMove: for `catchMove` only, see config/templates-plugin.ts.
  View: { 'hover-class': "'none'", 'hover-stay-time': '400', bindTouchMove: '', ...STATES },
  Text: {},
  Image: {
    src: '',
    mode: "'scaleToFill'",
    'lazy-load': '!1',
    'show-menu-by-longpress': '!1',
    'aria-label': '',
    'aria-hidden': '',
  },
  Button: {
    'open-type': '',
    'hover-class': "'button-hover'",
    disabled: '',
    bindChooseAvatar: '',
    bindAgreePrivacyAuthorization: '',
  },
  Input: { type: "'text'", ...TYPED },
  Textarea: {
    'auto-height': '!1',
    'disable-default-padding': '!1',
    'show-confirm-bar': '!0',
    fixed: '!1',
    ...TYPED,
  },
  Picker: {
    mode: "'selector'",
    fields: "'day'",
    range: '',
    value: '',
    start: '',
    end: '',
    disabled: '',
    bindChange: '',
    ...NAMED,
  },
  ScrollView: {
    'scroll-x': '!1',
    'scroll-y': '!1',
    'scroll-into-view': '',
    enhanced: '!1',
    'show-scrollbar': '!0',
  },
  PageContainer: {
    show: '!1',
    duration: '300',
    overlay: '!0',
    'custom-style': '',
    bindAfterLeave: '',
  },
  Canvas: { type: '', 'canvas-id': '' },
};

/** Fields whose value React controls. */
export const controlledComponent = new Set(['input', 'textarea', 'picker']);
