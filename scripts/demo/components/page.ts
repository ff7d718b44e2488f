import { mount } from 'svelte';
import { en } from '../../../src/renderer/messages/en.ts';
import { zh } from '../../../src/renderer/messages/zh.ts';
import '../../../src/renderer/styles/base.css';
import '../../../src/renderer/styles/controls.css';
import '../../../src/renderer/styles/tiles.css';
import ComponentPage from './ComponentPage.svelte';
import OverPage from './OverPage.svelte';

/** `?language=zh`: in Chinese. `&over=menu`: that alone which lies over a page, open. */
const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'zh' ? 'zh' : 'en';
const over = asked.get('over');
const target = document.getElementById('app');
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
if (target !== null) {
  const texts = language === 'zh' ? zh : en;
  if (over === null) mount(ComponentPage, { target, props: { language, texts } });
  else mount(OverPage, { target, props: { language, texts, over } });
}
