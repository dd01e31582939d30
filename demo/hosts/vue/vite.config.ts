import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** All tags with a hyphen in them are elements of the browser's, not components of Vue's. */
const isCustomElement = (tag: string) => tag.includes('-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
