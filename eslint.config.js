import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layerRule } from './scripts/eslint/layer-rule.js';
import svelteConfig from './svelte.config.js';

const NAMESPACE_OF_D3 = {
	selector: 'ImportDeclaration[source.value=/^d3/] > ImportNamespaceSpecifier',
	message: 'Import from d3 by name, so that what is not used is left out.'
};
const DEFAULT_EXPORT = {
	selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
	message: 'Export by name.'
};

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'test-results/', 'coverage/', 'static/'] },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// The compiler knows every name; ESLint would not know the types'.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }
			],
			'no-restricted-syntax': ['error', NAMESPACE_OF_D3, DEFAULT_EXPORT]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['**/*.config.js', '**/*.config.ts'],
		rules: { 'no-restricted-syntax': ['error', NAMESPACE_OF_D3] }
	},
	{
		files: ['src/lib/**', 'src/routes/**'],
		plugins: { kernelwalk: { rules: { layers: layerRule } } },
		rules: { 'kernelwalk/layers': 'error' }
	},
	{
		// Every link is relative to its page and loads it anew, so that a copy of the site works under
		// any path, and Kit's resolve() has nothing to do.
		files: ['src/**', 'tests/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// Playwright and Vitest read which fixtures a fixture needs from its pattern, be it empty.
		files: ['tests/e2e/**', 'tests/engines/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	}
);
