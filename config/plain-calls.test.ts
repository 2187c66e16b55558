import { plainCalls } from './plain-calls';

test.each([
  ['x=(0,a.b)(1)', 'x=a.b(1)'],
  ['return(0,a.b)(1)', 'return a.b(1)'],
  ['f((0,a.b)((0,c.d.e)()))', 'f(a.b(c.d.e()))'],
  [
    '(0,module__WEBPACK_IMPORTED_MODULE_1__/* .useState */ .Kh)(0)',
    'module__WEBPACK_IMPORTED_MODULE_1__/* .useState */ .Kh(0)',
  ],
  // Arguments, a function of this module, and a value that is no call keep what they have.
  ['(0,local)(1)', '(0,local)(1)'],
  ['(0,a.b)', '(0,a.b)'],
  ['f(0,a.b)(1)', 'f(0,a.b)(1)'],
  ['f()(0,a.b)(1)', 'f()(0,a.b)(1)'],
  ['list[0](0,a.b)(1)', 'list[0](0,a.b)(1)'],
  ['return (0,a.b)(1)', 'return a.b(1)'],
])('%s is written %s', (code, plain) => expect(plainCalls(code)).toBe(plain));
