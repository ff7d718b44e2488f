import { mount } from 'svelte';
import { bridgeOf } from './app/state/pageBridge.ts';
import Main from './app/Main.svelte';
import { mainTexts } from './messages/mainTexts.ts';
import './styles/base.css';
import './styles/controls.css';

const target = document.getElementById('app');
const bridge = bridgeOf(window);
if (target !== null && bridge !== null) mount(Main, { target, props: { bridge } });
else
  void mainTexts[navigator.language.startsWith('zh') ? 'zh' : 'en']().then(({ view }) =>
    target?.append(view.notAvailable),
  );
