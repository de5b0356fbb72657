/** Svelte: bindings of fields, boxes, groups and editable text. */
import { mount } from 'svelte';
import App from './app.svelte';
import { place } from './page';

document.title = 'Svelte';
mount(App, { target: place('svelte') });
