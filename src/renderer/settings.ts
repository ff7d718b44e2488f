import { mount } from 'svelte';
import { settingsBridgeOf } from './app/state/pageBridge.ts';
import SettingsWindow from './settings/window/SettingsWindow.svelte';
import './styles/base.css';
import './styles/controls.css';

const target = document.getElementById('app');
const bridge = settingsBridgeOf(window);
if (target !== null && bridge !== null) mount(SettingsWindow, { target, props: { bridge } });
