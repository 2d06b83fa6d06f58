import { stepsSource, type Convolution, type Matrix } from '$lib/core';
import { colorCode, typescriptWords } from './color-code';
import type { Line, Listing, Shown, Token, Variable } from './listing';

type Mark = Partial<Omit<Line, 'tokens'>> & {
	/** What the line begins with; a line that is in the file once. */
	readonly at: string;
};

const shown = (name: string, variable: Variable): Shown => ({ name, variable });

/** What steps make of the generator's lines, in the order in which they stand there. */
export const typescriptMarks: readonly Mark[] = [
	{ at: 'for (let outputRow = 0;', visit: 'row', shows: [shown('outputRow', 'output-row')] },
	{ at: 'for (let outputCol = 0;', visit: 'window', shows: [shown('outputCol', 'output-col')] },
	{ at: 'const placed = placeWindow(', visit: 'window' },
	{ at: 'yield placed;', visit: 'window', current: ['window'] },
	{ at: 'yield writeOutput(', visit: 'write', current: ['write'] },
	{ at: 'const originRow =', visit: 'window', shows: [shown('originRow', 'origin-row')] },
	{ at: 'const originCol =', visit: 'window', shows: [shown('originCol', 'origin-col')] },
	{ at: 'let accumulator = 0;', visit: 'window', shows: [shown('accumulator', 'sum-at-start')] },
	{ at: 'for (let tapRow = 0;', visit: 'kernel-row', shows: [shown('tapRow', 'tap-row')] },
	{ at: 'for (let tapCol = 0;', visit: 'multiply', shows: [shown('tapCol', 'tap-col')] },
	{ at: 'const kernelRow =', visit: 'multiply', shows: [shown('kernelRow', 'kernel-row')] },
	{ at: 'const kernelCol =', visit: 'multiply', shows: [shown('kernelCol', 'kernel-col')] },
	{ at: 'const inputRow =', visit: 'multiply', shows: [shown('inputRow', 'input-row')] },
	{ at: 'const inputCol =', visit: 'multiply', shows: [shown('inputCol', 'input-col')] },
	{ at: 'const inPadding =', visit: 'multiply', shows: [shown('inPadding', 'in-padding')] },
	{ at: 'const value = paddedValue(', visit: 'multiply', shows: [shown('value', 'value')] },
	{ at: 'const weight =', visit: 'multiply', shows: [shown('weight', 'weight')] },
	{ at: 'const product =', visit: 'multiply', shows: [shown('product', 'product')] },
	{ at: 'const before =', visit: 'multiply', shows: [shown('before', 'before')] },
	{ at: 'const after =', visit: 'multiply', shows: [shown('after', 'sum')] },
	{ at: 'yield {', visit: 'multiply', current: ['mac'] },
	{ at: 'const value = accumulator /', visit: 'write', shows: [shown('value', 'written')] }
];

/**
 * The number of the line that begins with `start`, its indentation left aside.
 *
 * @throws Error where there is none, or more than one: the file has changed
 */
export function lineThatBegins(lines: readonly string[], start: string): number {
	const found = [...lines.keys()].filter((line) => lines[line].trimStart().startsWith(start));
	if (found.length !== 1) throw new Error(`${found.length} lines begin with “${start}”.`);
	return found[0];
}

let shownLines: readonly Line[] | null = null;

/** The lines are the same for every convolution, so they are made once. */
function sourceLines(): readonly Line[] {
	if (shownLines !== null) return shownLines;
	const source = stepsSource.steps.trimEnd().split('\n');
	const marks = new Map(
		typescriptMarks.map(({ at, ...mark }) => [lineThatBegins(source, at), mark])
	);
	const writes = lineThatBegins(source, 'function writeOutput(');
	const afterWrites = source.indexOf('}', writes);
	shownLines = source.map((text, number) => {
		const inWrite = number >= writes && number <= afterWrites;
		const tokens = colorCode(text.replaceAll('\t', '  '), typescriptWords);
		return {
			tokens: inWrite ? tokens.map(writtenValue) : tokens,
			visit: null,
			current: [],
			shows: [],
			...marks.get(number)
		};
	});
	return shownLines;
}

/** In the write, `value` is no longer the pixel's but the output's. */
function writtenValue(token: Token): Token {
	return token.text === 'value' ? { ...token, role: 'output' } : token;
}

/** `convolutionSteps` as it stands in this project, with what it imports and a call around it. */
export function typescriptListing(c: Convolution): Listing {
	return {
		library: 'typescript',
		lines: sourceLines(),
		get text() {
			return wholeText(c);
		}
	};
}

const matrixType = `type Matrix = {
	readonly rows: number;
	readonly cols: number;
	readonly data: Float64Array;
};`;

const run = `const output: number[][] = [];
for (const step of convolutionSteps(convolution)) {
	if (step.kind !== 'write') continue;
	(output[step.outputRow] ??= [])[step.outputCol] = step.value;
}
console.log(JSON.stringify(output));`;

function wholeText(c: Convolution): string {
	const { options, step, sourceIndex, steps } = stepsSource;
	const parts = [options, step, sourceIndex, steps].map(withoutModules);
	return [matrixType, ...parts, convolutionText(c), run].join('\n\n') + '\n';
}

/** A module's text as part of a single file: nothing imported, nothing exported. */
function withoutModules(source: string): string {
	return source
		.replace(/^import .*\n/gm, '')
		.replace(/^export /gm, '')
		.trim();
}

function convolutionText(c: Convolution): string {
	const { input, kernel, slidingKernel, ...rest } = c;
	const matrices = Object.entries({ input, kernel, slidingKernel }).map(
		([name, m]) => `\t${name}: ${matrixText(m)}`
	);
	const others = Object.entries(rest).map(([name, value]) => `\t${name}: ${JSON.stringify(value)}`);
	return `const convolution: Convolution = {\n${[...matrices, ...others].join(',\n')}\n};`;
}

function matrixText({ rows, cols, data }: Matrix): string {
	return `{ rows: ${rows}, cols: ${cols}, data: new Float64Array([${data.join(', ')}]) }`;
}
