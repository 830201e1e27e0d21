import {cart} from './cart.js';
import {language, price, say} from './words.js';

const form = document.querySelector('#studio-form');
const svg = document.querySelector('#studio-preview');
const svgNames = 'http://www.w3.org/2000/svg';

const sizes = {small: [8500, 0.8], medium: [12500, 1], large: [17500, 1.18]};
const crumbs = {vanilla: '#f6dca6', chocolate: '#6b3a24', saffron: '#f0b94d', pistachio: '#b9c98a'};

const shape = (name, attributes) => {
  const element = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

function readDesign() {
  const {size, flavour, layers, icing, message} = Object.fromEntries(new FormData(form));
  const [base] = sizes[size];
  return {size, flavour, layers: Number(layers), icing, message, fils: base + (Number(layers) - 1) * 2500};
}

/** One tier: its side, the icing that runs over its edge, and its top. */
function tier(middle, bottom, width, height, flavour, icing) {
  const left = middle - width / 2;
  const top = bottom - height;
  const tilt = width * 0.12;
  const drops = Array.from({length: 9}, (_, index) => {
    const x = left + (width / 9) * (index + 0.5);
    const long = 8 + ((index * 7) % 5) * 3;
    return `Q${x} ${top + tilt + long * 2} ${left + (width / 9) * (index + 1)} ${top + tilt * 0.6}`;
  });
  return [
    shape('path', {
      d: `M${left} ${top} V${bottom} A${width / 2} ${tilt} 0 0 0 ${left + width} ${bottom} V${top} Z`,
      fill: crumbs[flavour],
    }),
    shape('path', {
      d: `M${left + 3} ${top + height * 0.56} A${width / 2} ${tilt} 0 0 0 ${left + width - 3} ${top + height * 0.56}`,
      fill: 'none',
      stroke: '#fff6e6',
      'stroke-width': 5,
      opacity: 0.85,
    }),
    shape('path', {d: `M${left} ${top} V${top + tilt * 0.6} ${drops.join(' ')} V${top} Z`, fill: icing}),
    shape('ellipse', {cx: middle, cy: top, rx: width / 2, ry: tilt, fill: icing}),
    shape('ellipse', {cx: middle, cy: top - 2, rx: width / 2 - 10, ry: tilt - 5, fill: '#ffffff', opacity: 0.22}),
  ];
}

function draw({size, flavour, layers, icing, message}) {
  const scale = sizes[size][1];
  const parts = [
    shape('ellipse', {cx: 200, cy: 286, rx: 150, ry: 16, fill: '#000', opacity: 0.1}),
    shape('ellipse', {cx: 200, cy: 272, rx: 158, ry: 22, fill: '#fffaf2', stroke: '#e2d2bd'}),
  ];
  let bottom = 266;
  for (let layer = 0; layer < layers; layer++) {
    const width = (220 - layer * 52) * scale;
    const height = 66 * scale;
    parts.push(...tier(200, bottom, width, height, flavour, icing));
    bottom -= height;
  }
  for (const [x, y] of [
    [-16, 2],
    [0, 8],
    [16, 2],
    [0, -4],
  ])
    parts.push(shape('circle', {cx: 200 + x * scale, cy: bottom - 6 + y, r: 7 * scale, fill: '#c2384f'}));
  const text = shape('text', {x: 200, y: 266 - 22 * scale, fill: flavour === 'chocolate' ? '#fff6e6' : '#4a2a17'});
  text.setAttribute('direction', language === 'ar' ? 'rtl' : 'ltr');
  text.textContent = message.slice(0, 24);
  svg.replaceChildren(...parts, text);
}

function update() {
  const design = readDesign();
  draw(design);
  document.querySelector('#studio-price').value = price(design.fils);
}

/** The word of the chosen option as the page shows it. */
const shown = (name) => form.querySelector(`[name="${name}"]:checked`)?.parentElement?.textContent.trim() ?? '';

export function startStudio(announce) {
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const {fils, layers, message, icing, ...design} = readDesign();
    const details = [shown('size'), shown('flavour'), say.layers[layers], message].filter(Boolean);
    const id = ['cake', design.size, design.flavour, layers, icing, message].join('-');
    cart.add({id, name: say.custom, details: details.join(language === 'ar' ? '، ' : ', '), fils});
    announce(say.added(say.custom));
  });
  update();
}
