import { plainText } from '$lib/messages';
import { fillPlaceholders, fillPlainly, sceneFacts, type Lookup } from '$lib/prose';
import { parseLesson, type LessonSource } from '$lib/schema';
import { describe, expect, test } from 'vitest';

type SceneSource = LessonSource['scenes'][number];

function lookupOf(scene: SceneSource): Lookup {
	const head = { kind: 'lesson', version: 1, title: 't', aim: 'a', task: 't' };
	const parsed = parseLesson({ ...head, scenes: [scene] });
	if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
	return sceneFacts(parsed.lesson.scenes[0]).lookup;
}

// grid-a and all-different, padding 1, stride 2: 34, 50 and −11 in the first row are known from SciPy
// (correlate2d of the padded input with the flipped kernel), the rest below is worked by hand.
const stepper = lookupOf({
	title: 's',
	prose: 'p',
	figures: [
		{
			input: { source: 'example', name: 'grid-a' },
			kernel: { source: 'named', name: 'all-different' },
			padding: 1,
			stride: 2
		},
		{
			input: { source: 'numbers', values: [[1, 2, 3, 4, 5, 6]] },
			kernel: { source: 'own', values: [[1, 1, 1]], divisor: 3 },
			padding: { top: 0, right: 0, bottom: 0, left: 1 },
			stride: { rows: 1, cols: 2 },
			dilation: { rows: 1, cols: 2 },
			operation: 'cross-correlation'
		}
	]
});

describe('each placeholder gives its number, in its colour', () => {
	test.each([
		['input.rows', '4', 'input'],
		['input.cols', '5', 'input'],
		['input.size', '4×5', 'input'],
		['input.count', '20', 'input'],
		['input.min', '0', 'input'],
		['input.max', '9', 'input'],
		['input.1.4', '6', 'input'],
		['padded.rows', '6', 'input'],
		['padded.cols', '7', 'input'],
		['padded.size', '6×7', 'input'],
		['padding.top', '1', 'input'],
		['2.padding.left', '1', 'input'],
		['2.padding.right', '0', 'input'],
		['kernel.rows', '3', 'kernel'],
		['kernel.size', '3×3', 'kernel'],
		['kernel.count', '9', 'kernel'],
		// 2 − 1 + 4 + 0 + 3 − 2 − 3 + 1 + 5
		['kernel.sum', '9', 'kernel'],
		['kernel.min', '−3', 'kernel'],
		['kernel.max', '5', 'kernel'],
		['2.kernel.divisor', '3', 'kernel'],
		['kernel.0.1', '−1', 'kernel'],
		// Flipped both ways, the corner is the one across.
		['sliding.0.0', '5', 'kernel'],
		['sliding.2.1', '−1', 'kernel'],
		['stride.rows', '2', null],
		['2.stride.cols', '2', null],
		['2.dilation.cols', '2', null],
		['2.effective.cols', '5', 'kernel'],
		['2.effective.rows', '1', 'kernel'],
		['output.rows', '2', 'output'],
		['output.cols', '3', 'output'],
		['output.size', '2×3', 'output'],
		['output.count', '6', 'output'],
		['output.0.0', '34', 'output'],
		['output.0.1', '50', 'output'],
		['output.0.2', '−11', 'output'],
		['output.min', '−11', 'output'],
		// (4 + 2 − 3) / 2 + 1 and what it leaves over
		['exact.rows', '2.5', 'output'],
		['exact.cols', '3', 'output'],
		['leftover.rows', '1', 'input'],
		['leftover.cols', '0', 'input'],
		// 6 windows of 9 multiplies, an arrival and a write
		['steps', '66', null],
		['multiplies', '54', null],
		// The first window's fifth tap lies on pixel (0, 0), 7, under the kernel's middle, 3.
		['step.0.0.4.value', '7', 'input'],
		['step.0.0.4.weight', '3', 'kernel'],
		['step.0.0.4.product', '21', 'accumulator'],
		['step.0.0.4.before', '0', 'accumulator'],
		['step.0.0.4.after', '21', 'accumulator'],
		['step.0.0.4.cell', '(0, 0)', 'input'],
		['step.0.0.4.kernelCell', '(1, 1)', 'kernel'],
		['step.0.0.0.kernelCell', '(2, 2)', 'kernel'],
		['step.0.0.0.cell', '(−1, −1)', 'input'],
		['step.0.1.window.cell', '(−1, 1)', 'input'],
		['step.0.1.window.output', '(0, 1)', 'output'],
		['step.0.1.window.ordinal', '12', null],
		['step.first.ordinal', '1', null],
		['step.last.ordinal', '66', null],
		['step.10.value', '34', 'output'],
		['step.0.0.write.sum', '34', 'accumulator'],
		['step.0.0.write.cell', '(0, 0)', 'output'],
		// (0 + 2 + 4) / 3 and (2 + 4 + 6) / 3: left of the first pixel lies a zero, taps are two apart
		['2.output.0.0', '2', 'output'],
		['2.output.0.1', '4', 'output'],
		['2.step.0.0.write.sum', '6', 'accumulator']
	])('{%s} is %s', (placeholder, text, role) => {
		const phrase = stepper(placeholder.split('.'));
		if (typeof phrase === 'string') throw new Error(phrase);
		expect(plainText(phrase)).toBe(text);
		expect(phrase).toEqual(role === null ? [text] : [{ role, text }]);
	});

	test('{terms.R.C} writes the sum of an output out', () => {
		// The flipped kernel's last four weights lie on 7, 2 / 3, 8; the rest on zeros.
		expect(fillPlainly('{terms.0.0}', stepper)).toBe(
			'0 × 5 + 0 × 1 + 0 × (−3) + 0 × (−2) + 7 × 3 + 2 × 0 + 0 × 4 + 3 × (−1) + 8 × 2'
		);
		expect(fillPlainly('{2.terms.0.0}', stepper)).toBe('0 × 1 + 2 × 1 + 4 × 1');
	});
});

describe('scenes of channels and of bugs have their own', () => {
	const channels = lookupOf({
		kind: 'channels',
		title: 's',
		prose: 'p',
		red: [[200, 30]],
		green: [[10, 40]],
		blue: [[90, 50]],
		stored: 'bgr'
	});

	test.each([
		['pixels.rows', '1'],
		['pixels.cols', '2'],
		// Stored as BGR and read as RGB, the blue byte is taken for red.
		['red.0.0', '90'],
		['green.0.1', '40'],
		['blue.0.0', '200'],
		['weight.green', '0.587'],
		['step.0.0.0.value', '90'],
		// 0.299 × 90
		['step.0.0.0.product', '26.91'],
		// 26.91 + 0.587 × 10 + 0.114 × 200 = 55.58
		['step.0.0.2.after', '55.58'],
		['step.0.0.write.value', '56'],
		['gray.0.0', '56'],
		['step.last.ordinal', '10']
	])('{%s} of a colour picture is %s', (placeholder, text) => {
		expect(fillPlainly(`{${placeholder}}`, channels)).toBe(text);
	});

	const fiveByFive = Array.from({ length: 5 }, (_, row) =>
		Array.from({ length: 5 }, (_, col) => row * 7 + col * col + 1)
	);
	const bugs = lookupOf({
		kind: 'bug-lab',
		title: 's',
		prose: 'p',
		input: fiveByFive,
		kernel: [
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9]
		],
		padding: 1,
		defects: ['unpadded-range']
	});

	test.each([
		// 5×5, 3×3, padding 1: measured on the published loop, 9 of 25 are written.
		['bug.written', '9'],
		['bug.correct', '9'],
		['bug.unwritten', '16'],
		['bug.swallowed', '0'],
		['output.count', '25'],
		['output.size', '5×5'],
		['input.1.2', '12']
	])('{%s} of a loop is %s', (placeholder, text) => {
		expect(fillPlainly(`{${placeholder}}`, bugs)).toBe(text);
	});
});

describe('what is no placeholder stays as it stands, and is told', () => {
	test.each([
		['{outptu.rows}', 'unknown-placeholder'],
		['{output}', 'unknown-placeholder'],
		['{output.rows.x}', 'unknown-placeholder'],
		['{step.0.colour}', 'unknown-placeholder'],
		['{constructor}', 'unknown-placeholder'],
		['{__proto__.rows}', 'unknown-placeholder'],
		['{input.toString}', 'unknown-placeholder'],
		['{}', 'unknown-placeholder'],
		['{picture|words}', 'unknown-placeholder'],
		['{input.4.0}', 'placeholder-without-value'],
		['{output.2.0}', 'placeholder-without-value'],
		['{3.output.rows}', 'placeholder-without-value'],
		['{0.output.rows}', 'placeholder-without-value'],
		['{step.66.value}', 'placeholder-without-value'],
		['{step.0.value}', 'placeholder-without-value'],
		['{step.0.0.9.value}', 'placeholder-without-value'],
		['{terms.9.9}', 'placeholder-without-value'],
		['{output.rows', 'unclosed-brace'],
		['{', 'unclosed-brace']
	])('%s', (text, code) => {
		const filled = fillPlaceholders(text, stepper);
		expect(filled.text).toBe(text);
		expect(filled.faults.map((fault) => fault.code)).toEqual([code]);
	});

	test('a brace with a backslash is a brace', () => {
		expect(fillPlainly('a \\{output.rows} and {output.rows}', stepper)).toBe(
			'a {output.rows} and 2'
		);
		expect(fillPlaceholders('\\{', stepper).faults).toEqual([]);
	});

	test('words take a role’s colour', () => {
		const { text, standIns } = fillPlaceholders('{accumulator|the sum} grows', stepper);
		expect(standIns.replace(text, (phrase) => JSON.stringify(phrase))).toBe(
			'[{"role":"accumulator","text":"the sum"}] grows'
		);
	});
});
