import { posix, relative, sep } from 'node:path';
import { LAYERS, ROUTES } from './layers.js';

/**
 * Keeps every import inside the table of `layers.js`.
 *
 * It sees all the ways by which one module can name another: `import`, `import type`,
 * `export … from`, `import()`, `import('…').T`, `import x = require('…')`, `require('…')`,
 * `import.meta.glob('…')`, `import.meta.resolve('…')` and `new URL('…', import.meta.url)`, with or
 * without Vite's suffixes (`?worker`, `?url`), in .ts, .svelte.ts and .svelte alike.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const layerRule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			unknownLayer: '{{target}} is in no layer of scripts/eslint/layers.js.',
			layer: '{{from}} may not import {{to}}.',
			typesOnly: '{{from}} may import only the types of {{to}}: use `import type`.',
			inside: 'Reach {{to}} by its index: $lib/{{to}}.',
			outside: '{{from}} may not import {{target}}.',
			package: '{{from}} may not import the package {{target}}.',
			unreadable: 'Name the module with a plain string, so that the layers can be checked.'
		}
	},
	create(context) {
		const file = toPosix(relative(context.cwd, context.filename));
		const from = placeOf(file);
		if (!from) return {};
		if (from.kind === 'unknown') {
			return {
				Program(node) {
					context.report({ node, messageId: 'unknownLayer', data: { target: file } });
				}
			};
		}

		/**
		 * @param {any} node the string that names a module
		 * @param {{ typeOnly?: boolean; worker?: boolean }} [how]
		 */
		function check(node, how = {}) {
			const specifier = plainString(node);
			const problem =
				specifier === null
					? { messageId: 'unreadable', data: {} }
					: problemOf(/** @type {Place} */ (from), file, specifier, how);
			if (problem) context.report({ node, ...problem });
		}

		/** @param {any} node */
		function checkDeclaration(node) {
			const typeOnly = (node.importKind ?? node.exportKind) === 'type';
			if (node.source) check(node.source, { typeOnly });
		}

		return {
			ImportDeclaration: checkDeclaration,
			ExportNamedDeclaration: checkDeclaration,
			ExportAllDeclaration: checkDeclaration,
			ImportExpression(/** @type {any} */ node) {
				check(node.source);
			},
			TSImportType(/** @type {any} */ node) {
				check(node.source ?? node.argument, { typeOnly: true });
			},
			TSExternalModuleReference(/** @type {any} */ node) {
				check(node.expression);
			},
			NewExpression(/** @type {any} */ node) {
				const [path, base] = node.arguments;
				if (node.callee.name !== 'URL' || !isImportMeta(base, 'url')) return;
				check(path, { worker: isWorker(node.parent) });
			},
			CallExpression(/** @type {any} */ node) {
				const [first] = node.arguments;
				if (!first) return;
				if (node.callee.name === 'require' || isImportMeta(node.callee, 'resolve')) check(first);
				if (isImportMeta(node.callee, 'glob')) {
					for (const each of first.type === 'ArrayExpression' ? first.elements : [first]) {
						check(each);
					}
				}
			}
		};
	}
};

/**
 * @typedef {{ kind: 'layer' | 'routes' | 'unknown'; name: string }} Place
 */

/**
 * Where a file of the repository lives; null outside src/lib and src/routes.
 *
 * @param {string} file relative to the top, with forward slashes
 * @returns {Place | null}
 */
function placeOf(file) {
	if (file.startsWith('src/routes/')) return { kind: 'routes', name: 'routes' };
	if (file !== 'src/lib' && !file.startsWith('src/lib/')) return null;
	const name = file.split('/')[2] ?? '';
	return { kind: Object.hasOwn(LAYERS, name) ? 'layer' : 'unknown', name };
}

/**
 * @param {Place} from
 * @param {string} file
 * @param {string} specifier
 * @param {{ typeOnly?: boolean; worker?: boolean }} how
 * @returns {{ messageId: string; data: Record<string, string> } | null}
 */
function problemOf(from, file, specifier, { typeOnly = false, worker = false }) {
	const [path, query = ''] = specifier.split('?');
	const table = from.kind === 'routes' ? ROUTES : LAYERS[from.name];
	const target = pathInRepository(file, path);
	if (target === null) {
		const name = packageName(path);
		if (table.packages.includes(name)) return null;
		return { messageId: 'package', data: { from: from.name, target: name } };
	}

	const to = placeOf(target);
	if (to?.kind === 'unknown') return { messageId: 'unknownLayer', data: { target } };
	if (to?.kind !== 'layer') {
		// Pages may also reach what lies beside them in src, such as a stylesheet.
		if (from.kind === 'routes' && target.startsWith('src/')) return null;
		return { messageId: 'outside', data: { from: from.name, target } };
	}
	if (to.name === from.name) return null;

	const data = { from: from.name, to: to.name };
	const typesAllowed = /** @type {any} */ (table).typesFrom?.includes(to.name) ?? false;
	if (!table.imports.includes(to.name) && !(typesAllowed && typeOnly)) {
		return { messageId: typesAllowed ? 'typesOnly' : 'layer', data };
	}
	// A worker is started from its own file, and a stylesheet has no names to pass through an index.
	const hasNoIndex = worker || /(^|&)(shared)?worker\b/.test(query) || target.endsWith('.css');
	if (hasNoIndex || path === `$lib/${to.name}`) return null;
	return { messageId: 'inside', data };
}

/**
 * @param {string} file the one that imports
 * @param {string} path as written
 * @returns {string | null} relative to the top of the repository; null for a package
 */
function pathInRepository(file, path) {
	if (path === '$lib' || path.startsWith('$lib/')) {
		return posix.normalize(path.replace('$lib', 'src/lib'));
	}
	// Vite reads a leading slash as the top of the repository.
	if (path.startsWith('/')) return posix.normalize(path.slice(1));
	if (/^\.\.?(\/|$)/.test(path)) return posix.join(posix.dirname(file), path);
	return null;
}

/** @param {string} path such as `@lucide/svelte/icons/play` */
function packageName(path) {
	return path
		.split('/')
		.slice(0, path.startsWith('@') ? 2 : 1)
		.join('/');
}

/**
 * @param {any} node
 * @returns {string | null}
 */
function plainString(node) {
	if (node?.type === 'TSLiteralType') return plainString(node.literal);
	if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
	if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
		return node.quasis[0].value.cooked;
	}
	return null;
}

/**
 * @param {any} node
 * @param {string} property
 */
function isImportMeta(node, property) {
	return (
		node?.type === 'MemberExpression' &&
		node.object.type === 'MetaProperty' &&
		node.property.name === property
	);
}

/** @param {any} node */
function isWorker(node) {
	return node?.type === 'NewExpression' && /^(Shared)?Worker$/.test(node.callee.name);
}

/** @param {string} path */
function toPosix(path) {
	return path.split(sep).join('/');
}
