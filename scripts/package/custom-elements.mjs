import { ATTRIBUTES } from './attributes.mjs';
import { listOf, membersOf, parse } from './read-types.mjs';

/** What can be styled from outside, beside the colours. */
const PROPERTIES = [
	{ name: '--kernel-walk-gutter', description: 'The room around the figure. Default 0.75rem.' },
	{ name: '--kernel-walk-font', description: 'The typeface. Default: the system’s own.' }
];

const COLOURS = {
	paper: 'The ground.',
	ink: 'Text.',
	muted: 'Text that stands back.',
	hairline: 'Rules and the edges of cells.',
	input: 'What belongs to the input.',
	kernel: 'What belongs to the kernel.',
	accumulator: 'What belongs to products and their sum.',
	output: 'What belongs to the output.',
	hatch: 'The hatching of the padding.'
};

const PARTS = {
	player: 'All of it.',
	figure: 'The drawing, or the lesson.',
	controls: 'The buttons under a figure that nobody has touched yet.',
	notes: 'What could not be used of what it was given.'
};

/**
 * The custom-elements manifest of `<kernel-walk>` (schema 2.1.0,
 * https://github.com/webcomponents/custom-elements-manifest): properties, methods and events out of
 * `PlayerApi` and `PlayerEvents`, with their docstrings; attributes out of `ATTRIBUTES`.
 *
 * @param {string} module the path of the element's module from where the manifest is read
 */
export function customElements(module) {
	const declaration = { name: 'KernelWalk', module };
	return {
		schemaVersion: '2.1.0',
		modules: [
			{
				kind: 'javascript-module',
				path: module,
				declarations: [kernelWalk()],
				exports: [
					{ kind: 'custom-element-definition', name: 'kernel-walk', declaration },
					{ kind: 'js', name: 'KernelWalk', declaration }
				]
			}
		]
	};
}

function kernelWalk() {
	const api = parse('src/lib/schema/player-api.ts');
	const members = membersOf(api, 'PlayerApi');
	return {
		kind: 'class',
		customElement: true,
		tagName: 'kernel-walk',
		name: 'KernelWalk',
		superclass: { name: 'HTMLElement' },
		summary: 'A 2D convolution, or a lesson about it, one multiply at a time.',
		description:
			'It shows what its attributes say, or the JSON that stands in it (`<script type="application/json">`), or the lesson that `lesson` names.',
		attributes: attributes(),
		members: members.map((member) => (member.parameters === null ? field(member) : method(member))),
		events: membersOf(api, 'PlayerEvents').map(({ name, type, description }) => ({
			name,
			type: { text: `CustomEvent<${type}>` },
			...(description !== '' && { description })
		})),
		slots: [{ name: '', description: 'Shown until the player is ready, and where it cannot be.' }],
		cssProperties: [
			...PROPERTIES,
			...Object.entries(COLOURS).map(([name, description]) => ({
				name: `--kernel-walk-${name}`,
				syntax: '<color>',
				description
			}))
		],
		cssParts: Object.entries(PARTS).map(([name, description]) => ({ name, description }))
	};
}

/** @param {import('./read-types.mjs').Member} member */
function field({ name, type, description, readonly }) {
	return {
		kind: 'field',
		name,
		type: { text: type },
		...(readonly && { readonly }),
		...(description !== '' && { description })
	};
}

/** @param {import('./read-types.mjs').Member} member */
function method({ name, type, description, parameters }) {
	return {
		kind: 'method',
		name,
		...(parameters?.length && {
			parameters: parameters.map((parameter) => ({
				name: parameter.name,
				type: { text: parameter.type }
			}))
		}),
		return: { type: { text: type } },
		...(description !== '' && { description })
	};
}

function attributes() {
	const options = membersOf(parse('src/lib/schema/embed-options.ts'), 'EmbedOptions');
	const lists = ['src/lib/schema/state.ts', 'src/lib/core/convolution.ts'].map(parse);
	return ATTRIBUTES.map(({ name, type, values, option, description, property, ...rest }) => ({
		name,
		type: { text: values === undefined ? (type ?? 'string') : union(values, lists) },
		description: description ?? options.find((each) => each.name === option)?.description,
		...(rest.default !== undefined && { default: rest.default }),
		...(property !== undefined && { fieldName: property })
	}));
}

/**
 * @param {string} list
 * @param {import('typescript').SourceFile[]} sources
 */
function union(list, sources) {
	for (const source of sources) {
		const values = listOf(source, list);
		if (values) return values.map((value) => `'${value}'`).join(' | ');
	}
	throw new Error(`no list is called ${list}`);
}
