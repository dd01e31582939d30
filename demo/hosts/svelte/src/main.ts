import 'consumption-elements/reserve.css';
import './style.css';
import './session';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
