import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime';

/**
 * Keeps Taro from writing back what somebody types. Taro answers every typed letter with a setData of the value
 * (NervJS/taro#13515), and a value that is set, even the same one, puts the caret behind the last letter: who corrects
 * the middle of a sentence continues at its end. A value is sent only when the program changed it.
 */
const TYPED_INTO: readonly string[] = ['input', 'textarea'];
const typed = new WeakMap<FormElement, string>();
const { dispatchEvent } = FormElement.prototype;
const setAttribute = TaroElement.prototype.setAttribute;

FormElement.prototype.dispatchEvent = function (event: TaroEvent) {
  if (event.type === 'input' && event.mpEvent) {
    const { value } = event.mpEvent.detail as { value?: unknown };
    if (typeof value === 'string') typed.set(this, value);
  }
  return dispatchEvent.call(this, event);
};

FormElement.prototype.setAttribute = function (name: string, value: unknown) {
  if (name !== 'value' || !this._root || !TYPED_INTO.includes(this.nodeName))
    return setAttribute.call(this, name, value);
  const shown = typed.get(this);
  if (value === (shown ?? this.props.value)) {
    this.props.value = value;
    return;
  }
  if (shown === undefined) return setAttribute.call(this, name, value);
  typed.delete(this);
  // WeChat compares with the value sent last, not with what was typed since: both are sent, one after the other.
  setAttribute.call(this, name, shown);
  this.props.value = value;
  setTimeout(() => {
    if (this.props.value === value) setAttribute.call(this, name, value);
  });
};
