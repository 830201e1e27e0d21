import {cart} from './cart.js';
import {startStudio} from './studio.js';
import {startTill} from './till.js';
import {say} from './words.js';

const status = document.querySelector('#status');
const announce = (text) => {
  status.textContent = text;
};

for (const button of document.querySelectorAll('[data-add]'))
  button.addEventListener('click', () => {
    const {add: id, name, fils} = button.dataset;
    cart.add({id, name, fils: Number(fils)});
    announce(say.added(name));
  });

// Where a third party is held, the way to its permission.
for (const button of document.querySelectorAll('[data-choices]'))
  button.addEventListener('click', () => window.ithn?.show('preferences'));

startStudio(announce);
startTill();
