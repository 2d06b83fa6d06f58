/** The defects that a loop in the bug lab can have. */
export const defectNames = [
	'unpadded-range',
	'output-index',
	'bare-except',
	'int-truncates',
	'width-from-rows',
	'accumulator-kept',
	'writes-into-input',
	'matrix-product',
	'one-axis-flip',
	'transposed-kernel',
	'flip-every-window',
	'byte-wrap'
] as const;

export type DefectName = (typeof defectNames)[number];
