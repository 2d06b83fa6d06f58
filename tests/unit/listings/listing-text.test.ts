import { defineConvolution, exampleInput, matrix, type ConvolutionOptions } from '$lib/core';
import { libraries, listingFor, type Library, type Line, type Listing } from '$lib/listings';
import { describe, expect, it } from 'vitest';
import { listingStates } from './states';

const kernel = matrix([
	[1, 2],
	[3, 4]
]);

function textOf(library: Library, options: ConvolutionOptions = {}): string {
	const listing = listingFor(library, defineConvolution(exampleInput('grid-a'), kernel, options));
	return 'refusal' in listing ? listing.refusal : listing.text;
}

const shown = ({ tokens }: Line) => tokens.map(({ text }) => text).join('');

describe('a listing', () => {
	it('flips the kernel for a convolution where the library does not, and not otherwise', () => {
		const flips: Record<string, string> = {
			numpy: 'np.flip(kernel)',
			opencv: 'cv2.flip(kernel, -1)',
			pytorch: 'torch.flip(kernel, (0, 1))',
			tensorflow: 'tf.reverse(kernel, axis=[0, 1])'
		};
		for (const [library, flip] of Object.entries(flips)) {
			expect(textOf(library as Library, { operation: 'convolution' })).toContain(flip);
			expect(textOf(library as Library, { operation: 'cross-correlation' })).not.toContain(flip);
		}
		expect(textOf('scipy', { operation: 'convolution' })).toContain('convolve2d(padded, kernel');
		expect(textOf('scipy', { operation: 'cross-correlation' })).toContain('correlate2d(padded,');
	});

	it('is refused by OpenCV at a stride, and only there', () => {
		expect(textOf('opencv', { stride: { rows: 1, cols: 2 } })).toBe('opencv-stride');
		for (const { c } of listingStates) {
			for (const library of libraries) {
				const strided = c.stride.rows > 1 || c.stride.cols > 1;
				expect('refusal' in listingFor(library, c)).toBe(library === 'opencv' && strided);
			}
		}
	});

	it('spreads the kernel by zeros, visibly, where a library has no dilation', () => {
		const spread = 'spread[::2, ::2] =';
		expect(textOf('scipy', { dilation: 2 })).toContain(spread);
		expect(textOf('opencv', { dilation: 2 })).toContain(spread);
		expect(textOf('pytorch', { dilation: 2 })).toContain('dilation=(2, 2)');
		expect(textOf('tensorflow', { dilation: 2 })).toContain('dilations=[2, 2]');
		expect(textOf('tensorflow', { dilation: 2, stride: 2, padding: 1 })).toContain(spread);
	});

	it('names both axes where they differ', () => {
		expect(textOf('numpy', { stride: 2 })).toContain('stride = 2\n');
		expect(textOf('numpy', { stride: { rows: 2, cols: 1 } })).toContain(
			'stride_rows, stride_cols = 2, 1\n'
		);
	});

	it('pads by NumPy what PyTorch and TensorFlow have no padding for', () => {
		expect(textOf('pytorch', { padding: 1, paddingMode: 'symmetric' })).toContain('np.pad(x,');
		expect(textOf('pytorch', { padding: 1, paddingMode: 'circular' })).toContain('F.pad(x[');
		expect(textOf('tensorflow', { padding: 1, paddingMode: 'replicate' })).toContain('np.pad(x,');
		expect(textOf('tensorflow', { padding: 1, paddingMode: 'symmetric' })).toContain('tf.pad(x,');
		// Four rows reflect three cells at most.
		expect(textOf('pytorch', { padding: 3, paddingMode: 'reflect' })).toContain('F.pad(x[');
		expect(textOf('pytorch', { padding: 4, paddingMode: 'reflect' })).toContain('np.pad(x,');
	});

	it('says where OpenCV multiplies spectra', () => {
		expect(textOf('opencv')).not.toContain('Fourier');
		const large = defineConvolution(
			{ rows: 9, cols: 9, data: new Float64Array(81) },
			{ rows: 8, cols: 7, data: new Float64Array(56) }
		);
		expect((listingFor('opencv', large) as Listing).text).toContain('Fourier');
	});

	it('cuts large inputs short on the screen and copies them whole', () => {
		const photo = { rows: 40, cols: 50, data: Uint8Array.from({ length: 2000 }, (_, i) => i) };
		const listing = listingFor('numpy', defineConvolution(photo, kernel)) as Listing;
		const lines = listing.lines.map(shown);
		expect(lines.length).toBeLessThan(50);
		expect(lines).toContain('    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …, 49],');
		expect(lines).toContain('    …');
		const rows = listing.text.split('\n').filter((line) => /^ {4}\[\d/.test(line));
		// Forty of the input, two of the kernel.
		expect(rows).toHaveLength(42);
		expect(rows[39].match(/\d+/g)).toHaveLength(50);
		expect(listing.text).not.toContain('…');
	});

	it('shows small inputs as they are copied', () => {
		for (const library of ['numpy', 'scipy', 'pytorch', 'tensorflow'] as const) {
			const listing = listingFor(
				library,
				defineConvolution(exampleInput('grid-a'), kernel)
			) as Listing;
			expect(listing.lines.map(shown).join('\n') + '\n').toBe(listing.text);
		}
	});

	it('colours words by what they stand for, arguments’ names and comments left aside', () => {
		const listing = listingFor(
			'pytorch',
			defineConvolution(exampleInput('grid-a'), kernel, { padding: 1 })
		) as Listing;
		const line = listing.lines.find((each) => shown(each).startsWith('padded ='))!;
		expect(line.tokens.filter(({ role }) => role !== null)).toEqual([
			{ text: 'padded', role: 'input' },
			{ text: 'x', role: 'input' }
		]);
		const flip = listing.lines.find((each) => shown(each).startsWith('sliding ='))!;
		expect(flip.tokens.at(-1)).toEqual({
			text: '# conv2d correlates: flip both ways before',
			role: 'comment'
		});
	});

	it('takes // for a division in Python', () => {
		const listing = listingFor(
			'numpy',
			defineConvolution(exampleInput('grid-a'), kernel)
		) as Listing;
		const line = listing.lines.find((each) => shown(each).startsWith('output_rows ='))!;
		expect(line.tokens.some(({ role }) => role === 'comment')).toBe(false);
	});
});
