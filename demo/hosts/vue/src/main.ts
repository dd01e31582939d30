import 'consumption-elements/reserve.css';
import './style.css';
import './session';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
