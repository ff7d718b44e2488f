import { mount } from 'svelte';
import { barBridgeOf } from './app/state/pageBridge.ts';
import Bar from './bar/Bar.svelte';
import './styles/base.css';
import './styles/controls.css';

const target = document.getElementById('app');
const bridge = barBridgeOf(window);
if (target !== null && bridge !== null) mount(Bar, { target, props: { bridge } });
