/** What the cell under the pointer or the cursor is. Cells and numbers arrive formatted. */
export const pointingMessages = {
	pixelNote: (cell: string, value: string, reached: boolean) =>
		`Pixel ${cell} is ${value}${reached ? '; the outputs it reaches are outlined.' : '. No window reaches it.'}`,
	paddingNote: (cell: string, value: string, source: string | null, reached: boolean) =>
		`${cell} is padding: ${source === null ? 'a zero' : `a copy of pixel ${source}, ${value}`}.${reached ? '' : ' No window reaches it.'}`,
	outputNote: (cell: string, sum: string, divisor: string | null, value: string) =>
		divisor === null
			? `Output ${cell} is the sum ${sum} of the window outlined in the input.`
			: `Output ${cell} is the sum ${sum} of the window outlined in the input, divided by ${divisor}: ${value}.`,
	outputNotWritten: (cell: string) =>
		`Output ${cell} is not written yet. Its window is outlined in the input; click to go there.`
} as const;
