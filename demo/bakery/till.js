import {cart} from './cart.js';
import {price, say} from './words.js';

const find = (selector) => document.querySelector(selector);

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function line({id, name, details, fils, count}) {
  const step = (label, sign, more) =>
    make('button', {type: 'button', textContent: sign, ariaLabel: label(name), onclick: () => cart.alter(id, more)});
  return make(
    'li',
    {},
    make('div', {}, make('span', {textContent: name}), make('small', {textContent: details ?? ''})),
    make(
      'span',
      {className: 'amount'},
      step(say.fewer, '−', -1),
      make('span', {textContent: count}),
      step(say.more, '+', 1),
    ),
    make('span', {textContent: price(fils * count)}),
  );
}

function showCart() {
  const {lines, count, total} = cart;
  find('#cart-count').textContent = count;
  find('#cart-lines').replaceChildren(
    ...(lines.length ? lines.map(line) : [make('p', {className: 'empty', textContent: say.empty})]),
  );
  find('#cart-total').textContent = price(total);
}

/** The digits of Arabic keyboards as Latin ones. */
const latinDigits = (text) => text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));

/** What is wrong with a field, or nothing. */
function complaint(input) {
  const value = input.value.trim();
  if (!value) return say.needed;
  if (input.type === 'tel' && !/^(\+?965)?[\s-]?\d{4}[\s-]?\d{4}$/.test(latinDigits(value))) return say.phone;
  return '';
}

function check(input) {
  const wrong = complaint(input);
  const message = document.getElementById(`${input.id}-wrong`);
  message.textContent = wrong;
  input.setAttribute('aria-invalid', String(Boolean(wrong)));
  return !wrong;
}

export function startTill() {
  cart.watch(showCart);
  const form = find('#till-form');
  const done = find('#till-done');
  form.noValidate = true; // our own words, in the page's language
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = [...form.querySelectorAll('input, textarea')];
    const wrong = fields.filter((field) => !check(field));
    if (wrong.length) return wrong[0].focus();
    if (!cart.count) return void (done.textContent = say.fill);
    const number = `R-${Date.now().toString(36).slice(-6).toUpperCase()}`;
    done.replaceChildren(
      ...say
        .done('\0')
        .split('\0')
        .flatMap((part, index) => {
          const bdi = make('bdi', {dir: 'ltr', textContent: number});
          return index ? [bdi, part] : [part];
        }),
    );
    form.reset();
    cart.clear();
    done.focus();
  });
  form.addEventListener('change', ({target}) => check(target));
}
