import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime';
import { hooks } from '@tarojs/shared';

/**
 * Keeps Taro from writing back what somebody types. Taro answers every typed letter with a setData of the value
 * (NervJS/taro#13515), and a value that is set, even the same one, puts the caret behind the last letter: who corrects
 * the middle of a sentence continues at its end. A value is sent only when the program changed it, or when the field
 * loses the focus. A parent that is sent anew (a hint appears beside the field) repeats the value sent last.
 */
const TYPED_INTO: readonly string[] = ['input', 'textarea'];
const typed = new WeakMap<object, string>();
const sent = new WeakMap<object, unknown>();
/**
 * Fields whose value of this turn is on its way. WeChat compares with the value before the whole setData: another value
 * in the same one would undo the first, and what was typed would stay.
 */
const onTheWay = new WeakSet<object>();
/** Fields that wait for their turn to be sent the value that the program set. */
const due = new WeakSet<object>();
const { dispatchEvent } = FormElement.prototype;
const setAttribute = TaroElement.prototype.setAttribute;

const send = (field: FormElement, value: unknown): void => {
  sent.set(field, value);
  setAttribute.call(field, 'value', value);
  onTheWay.add(field);
  setTimeout(() => onTheWay.delete(field));
};

/** Sends in the next turn, unless another value was set by then. */
const sendNext = (field: FormElement, value: unknown): void => {
  field.props.value = value;
  due.add(field);
  setTimeout(() => {
    due.delete(field);
    if (field.props.value === value) send(field, value);
  });
};

hooks.tap('modifyHydrateData', (data, node) => {
  if (!TYPED_INTO.includes(node.nodeName)) return;
  const { value } = (node as FormElement).props;
  const isTyped = typed.has(node) && typed.get(node) === value && sent.has(node);
  if (isTyped || due.has(node)) data.value = sent.get(node);
  else sent.set(node, value);
});

FormElement.prototype.dispatchEvent = function (event: TaroEvent) {
  if (event.type === 'input' && event.mpEvent) {
    const { value } = event.mpEvent.detail as { value?: unknown };
    if (typeof value === 'string') typed.set(this, value);
  }
  const done = dispatchEvent.call(this, event);
  if (event.type === 'blur' && typed.has(this) && typed.get(this) === this.props.value) {
    typed.delete(this);
    if (sent.get(this) !== this.props.value) send(this, this.props.value);
  }
  return done;
};

FormElement.prototype.setAttribute = function (name: string, value: unknown) {
  if (name !== 'value' || !TYPED_INTO.includes(this.nodeName)) return setAttribute.call(this, name, value);
  if (!this._root) return setAttribute.call(this, name, value);
  const shown = typed.get(this);
  if (value === (shown ?? this.props.value)) {
    this.props.value = value;
    return;
  }
  if (shown === undefined) return onTheWay.has(this) ? sendNext(this, value) : send(this, value);
  typed.delete(this);
  // WeChat compares with the value sent last, not with what was typed since: both are sent, one after the other.
  if (!onTheWay.has(this)) send(this, shown);
  sendNext(this, value);
};
