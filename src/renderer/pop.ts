import { mount } from 'svelte';
import { bridgeOf } from './app/bridge.ts';
import Pop from './pop/Pop.svelte';
import './styles/base.css';
import './styles/controls.css';

const target = document.getElementById('app');
const bridge = bridgeOf(window);
if (target !== null && bridge !== null) mount(Pop, { target, props: { bridge } });
