/**
 * What an attribute of `<kernel-walk>` takes. `values` names a list in `src/lib/schema` or
 * `src/lib/core` that says them all; `option` names the member of `EmbedOptions` that describes it.
 *
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} [type] default 'string'
 * @property {string} [values]
 * @property {string} [option]
 * @property {string} [description]
 * @property {string} [default]
 * @property {string} [property] the property that goes with it
 */

/** @type {readonly Attribute[]} */
export const ATTRIBUTES = [
	{
		name: 'lesson',
		description:
			'A lesson: the name of one of the site’s, which lies beside the module as lessons/<name>.json, or the address of a file.'
	},
	{
		name: 'src',
		description: 'A link’s text (`?…#…`) or a whole link; every other attribute comes before it.'
	},
	{
		name: 'input',
		description: 'An example’s name, or rows of numbers: `1,2,3;4,5,6`.',
		default: 'grid-a'
	},
	{ name: 'image', values: 'sampleNames', description: 'A photograph that ships with the site.' },
	{ name: 'crop', description: 'The part of the photograph: row, column, rows and columns.' },
	{ name: 'cells', type: 'number', description: 'Cells on the longer side of the crop: 8 to 64.' },
	{
		name: 'grid',
		description: 'The photograph’s cells, as a link holds them, so that it need not be loaded.'
	},
	{
		name: 'kernel',
		description: 'A kernel’s name, or rows of weights as given: `0,1;2,3`.',
		default: 'all-different'
	},
	{
		name: 'divisor',
		type: 'number',
		description: 'What the sum is divided by at the write, for weights of one’s own.',
		default: '1'
	},
	{
		name: 'padding',
		description:
			'Cells around the input: a number, valid, same, full, or top, right, bottom, left.',
		default: '1'
	},
	{
		name: 'padding-mode',
		values: 'paddingModes',
		description: 'What the cells around the input hold.',
		default: 'zeros'
	},
	{
		name: 'stride',
		description: 'How far the window moves: a number, or one for rows and one for columns.',
		default: '2'
	},
	{
		name: 'dilation',
		description:
			'The distance between neighbouring taps: a number, or one for rows and one for columns.',
		default: '1'
	},
	{
		name: 'operation',
		values: 'operations',
		description: 'Whether the kernel is flipped, or slides as given.',
		default: 'convolution'
	},
	{
		name: 'step',
		type: 'number',
		description: 'The step that is shown, zero-based. Changed while it is shown, it is gone to.',
		default: '0',
		property: 'currentStep'
	},
	{
		name: 'granularity',
		values: 'granularities',
		description: 'How far one press of next goes.',
		default: 'multiply'
	},
	{
		name: 'narration',
		values: 'narrations',
		description: 'How often the sentence under the figure changes.',
		default: 'window'
	},
	{
		name: 'speed',
		type: 'number',
		description: '1 is 1.5 units of the granularity a second; 0.25 to 16.',
		default: '1',
		property: 'playbackRate'
	},
	{
		name: 'rulers',
		values: 'rulerChoices',
		description: 'Whether indices count from the input’s corner or from the padded input’s.',
		default: 'input'
	},
	{
		name: 'display',
		values: 'displayModes',
		description: 'How the whole picture’s output is turned into something to look at.',
		default: 'diverging'
	},
	{
		name: 'theme',
		values: 'themes',
		description: 'How it looks; auto follows the system.',
		default: 'auto'
	},
	{ name: 'controls', option: 'controls', type: "'1' | '0'", default: '1' },
	{ name: 'autoplay', option: 'autoplay', type: 'boolean', default: 'false' },
	{ name: 'loop', option: 'loop', type: 'boolean', default: 'false', property: 'loop' },
	{ name: 'keyboard', option: 'keyboard', type: "'1' | '0'", default: '1' },
	{ name: 'announce', option: 'announce', type: "'1' | '0'", default: '1' },
	{ name: 'start', option: 'start', type: 'number' },
	{ name: 'end', option: 'end', type: 'number' },
	{
		name: 'panels',
		description: 'What is shown beside input and output, by name, with commas between.',
		default: 'kernel,stage'
	},
	{
		name: 'markers',
		description: 'Steps that are marked on the track, rising, with commas between.'
	}
];
