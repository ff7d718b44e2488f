import { mount } from 'svelte';
import { popBridgeOf } from './app/state/pageBridge.ts';
import Pop from './pop/Pop.svelte';
import './styles/base.css';
import './styles/controls.css';

const target = document.getElementById('app');
const bridge = popBridgeOf(window);
if (target !== null && bridge !== null) mount(Pop, { target, props: { bridge } });
